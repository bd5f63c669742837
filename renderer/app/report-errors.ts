import type { Bridge } from '#core/ipc/bridge.ts';

/** Errors that nobody caught go to the log of the main process: the window has no console that a user would find. */
export function reportErrors(bridge: Bridge): void {
  window.addEventListener('error', ({ message, error }) => sendReport(bridge, message, stackOf(error)));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    sendReport(bridge, String(reason), stackOf(reason)),
  );
}

export function sendReport(bridge: Bridge, message: string, stack: string): void {
  void bridge.invoke('log:report', {
    level: 'error',
    message: message.slice(0, 4000),
    stack: stack.slice(0, 20_000),
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}
