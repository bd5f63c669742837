import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
const here = import.meta.dirname;

app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const name = new URL(request.url).pathname;
    const body = await readFile(path.join(here, '../renderer', name));
    const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  });
  const preload = path.join(here, '../preload/preload.cjs');
  const window = new BrowserWindow({ webPreferences: { preload, sandbox: true } });
  window.loadURL('app://briefmark/index.html');
});
