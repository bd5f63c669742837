import { createRoot } from 'react-dom/client';
import { getBridge } from '../platform/bridge.ts';
import { AppStore } from '../state/app-store.ts';
import { startSession } from '../state/session.ts';
import '../ui/styles.css';
import { AppContext } from './app-context.ts';
import { BriefWindow } from './BriefWindow.tsx';
import { followTheme } from './follow-theme.ts';

followTheme();
const app = new AppStore(getBridge(), { now: () => new Date(), newId: () => crypto.randomUUID() });
void startSession(app);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <AppContext.Provider value={app}>
    <BriefWindow />
  </AppContext.Provider>,
);
