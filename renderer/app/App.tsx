import { useStore } from 'zustand';
import type { AppStore } from '../state/app-store.ts';
import { AppContext } from './app-context.ts';
import { BriefWindow } from './BriefWindow.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LibraryTroubleContainer } from './LibraryTroubleContainer.tsx';
import { sendReport } from './report-errors.ts';

export function App({ app }: { readonly app: AppStore }) {
  const libraryError = useStore(app.store, (state) => state.libraryError);
  return (
    <ErrorBoundary
      onError={(error, stack) => sendReport(app.bridge, error.message, `${error.stack ?? ''}\n${stack}`)}
    >
      <AppContext.Provider value={app}>
        {libraryError === null ? <BriefWindow /> : <LibraryTroubleContainer error={libraryError} />}
      </AppContext.Provider>
    </ErrorBoundary>
  );
}
