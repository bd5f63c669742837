import { createRoot } from 'react-dom/client';
import { getBridge } from '../platform/bridge.ts';
import { AppStore } from '../state/app-store.ts';
import { startSession } from '../state/session.ts';
import '../ui/styles.css';
import { App } from './App.tsx';
import { followTheme } from './follow-theme.ts';
import { reportErrors } from './report-errors.ts';

followTheme();
const bridge = getBridge();
reportErrors(bridge);
const app = new AppStore(bridge, { now: () => new Date(), newId: () => crypto.randomUUID() });
void startSession(app);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<App app={app} />);
