import type { Bridge, TextBridge } from '#core/ipc/bridge.ts';

declare global {
  interface Window {
    readonly briefmark: TextBridge;
  }
}

/** The only way out of the renderer; tests hand in their own. */
export function getBridge(): Bridge {
  return createBridge(window.briefmark);
}

/** Speaks in values over a bridge of text. The main process answers by the contract, so its word is taken. */
export function createBridge(text: TextBridge): Bridge {
  return {
    invoke: async (channel, request) => JSON.parse(await text.invoke(channel, JSON.stringify(request))),
    on: (event, listener) => text.on(event, listener),
    importDroppedFiles: async (files) => JSON.parse(await text.importDroppedFiles(files)),
  };
}
