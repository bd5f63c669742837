import { LockingScreen } from '../features/encryption/LockScreen.tsx';
import type { AppStore } from '../state/app-store.ts';
import { AppContext, useAppState } from './app-context.ts';
import { BriefWindow } from './BriefWindow.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LibraryTroubleContainer } from './LibraryTroubleContainer.tsx';
import { LockContainer } from './LockContainer.tsx';
import { sendReport } from './report-errors.ts';

export function App({ app }: { readonly app: AppStore }) {
  return (
    <ErrorBoundary
      onError={(error, stack) => sendReport(app.bridge, error.message, `${error.stack ?? ''}\n${stack}`)}
    >
      <AppContext.Provider value={app}>
        <Screen />
      </AppContext.Provider>
    </ErrorBoundary>
  );
}

/** The window of the library, or what stands in its place. */
function Screen() {
  const isLocking = useAppState((state) => state.isLocking);
  const error = useAppState((state) => state.libraryError);
  if (isLocking) return <LockingScreen />;
  if (error === null) return <BriefWindow />;
  if (error.code === 'library-sealed') return <LockContainer />;
  return <LibraryTroubleContainer error={error} />;
}
