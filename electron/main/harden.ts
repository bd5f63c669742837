import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import type { Log } from './log.ts';

/** No permission, no download, no request that leaves the app's own scheme, and no dictionary fetched at start. */
export function hardenSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log.warn(`Refused the permission ${permission}`);
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = isLocalUrl(details.url);
    if (!isAllowed) log.warn(`Refused a request to ${originOf(details.url)}`);
    callback({ cancel: !isAllowed });
  });
  session.on('will-download', (event) => event.preventDefault());
  // Chromium would fetch a dictionary from the network even with spelling switched off.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** No navigation, no new window, no webview: whatever page asks. */
export function hardenContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      log.warn(`Refused to navigate to ${originOf(event.url)}`);
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

function isLocalUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('devtools://');
}

/** Enough to understand the log, without writing what may be in the address. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'an unreadable address';
}
