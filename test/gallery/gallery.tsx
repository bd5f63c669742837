import '#renderer/ui/styles.css';
import './gallery.css';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { STATES } from './states/states.tsx';

/** `?state=…&theme=light|dark&dir=ltr|rtl` shows one state over the whole page; without a state, the list of them. */
function Gallery({ state, isRtl }: { readonly state: string; readonly isRtl: boolean }) {
  const show = STATES[state];
  return (
    <I18nProvider locale={isRtl ? 'ar' : 'en-GB'}>
      <div className="gallery" data-gallery-ready>
        {show ? show() : <StateList />}
      </div>
    </I18nProvider>
  );
}

function StateList() {
  return (
    <main>
      <h1>States</h1>
      <ul>
        {Object.keys(STATES).map((state) => (
          <li key={state}>
            <a href={`?state=${state}`}>{state}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const parameters = new URLSearchParams(window.location.search);
const isRtl = parameters.get('dir') === 'rtl';
document.documentElement.dataset.theme = parameters.get('theme') ?? 'light';
document.documentElement.dir = isRtl ? 'rtl' : 'ltr';
const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery state={parameters.get('state') ?? ''} isRtl={isRtl} />);
