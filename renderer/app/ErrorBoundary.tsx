import { Component, type ErrorInfo, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onError: (error: Error, componentStack: string) => void;
}

/** The last resort: a bug in a component costs the view, not the work. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    this.props.onError(error, componentStack ?? '');
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="screen">
        <h1>This view stopped working</h1>
        <p>
          Everything shown as saved is on disk. Reload the window to go on; the log in the data folder says
          what happened.
        </p>
        <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
          Reload
        </button>
      </main>
    );
  }
}
