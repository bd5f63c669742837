// The smallest Electron app that shows the reader's page: `electron window.mjs PAGE.html?query WIDTHxHEIGHT`.
import { app, BrowserWindow } from 'electron';

const [address, size = '1000x800'] = process.argv.slice(-2);
const [width, height] = size.split('x').map(Number);

// No top-level await: Electron gets ready only after the entry module has run to its end.
app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width,
    height,
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  await window.loadURL(address);
});
