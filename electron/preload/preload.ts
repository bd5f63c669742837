import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { TextBridge } from '#core/ipc/bridge.ts';
import { CHANNELS, DROPPED_FILES_CHANNEL, EVENT_NAMES } from '#core/ipc/channels.ts';

const channels: ReadonlySet<string> = new Set(CHANNELS);
const eventNames: ReadonlySet<string> = new Set(EVENT_NAMES);

const bridge: TextBridge = {
  invoke(channel, request) {
    if (!channels.has(channel)) return Promise.reject(new Error(`No such channel: ${channel}`));
    return ipcRenderer.invoke(channel, request);
  },
  on(event, listener) {
    if (!eventNames.has(event)) throw new Error(`No such event: ${event}`);
    const relay = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(event, relay);
    return () => ipcRenderer.off(event, relay);
  },
  importDroppedFiles(files) {
    // The path comes from the browser process for a real dropped file; a made-up File object has none.
    const paths = files
      .filter((file): file is File => file instanceof File)
      .map((file) => webUtils.getPathForFile(file));
    const request = JSON.stringify({ paths: paths.filter((path) => path !== '') });
    return ipcRenderer.invoke(DROPPED_FILES_CHANNEL, request);
  },
};

contextBridge.exposeInMainWorld('briefmark', bridge);
