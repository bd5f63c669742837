import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { getPageLayout, setPageLayout } from './page-layout.ts';

/** Commands for the pages of the original. */
export function pageHandlers(app: AppStore, places: WindowPlaces) {
  return {
    'view.toggle-pages': () => setPageLayout(app, getPageLayout(app.state) === 'text' ? 'split' : 'text'),
    'view.text': () => setPageLayout(app, 'text'),
    'view.split': () => setPageLayout(app, 'split'),
    'view.pages': () => setPageLayout(app, 'pages'),
    'go.page': () => {
      if (getPageLayout(app.state) === 'text') setPageLayout(app, 'split');
      places.focusPageField();
    },
  };
}
