import type { Bridge } from '#core/ipc/bridge.ts';

declare global {
  interface Window {
    readonly briefmark: Bridge;
  }
}

/** The only way out of the renderer; tests hand in their own. */
export function getBridge(): Bridge {
  return window.briefmark;
}
