import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('briefmark', {});
