import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://briefmark';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Nothing from outside, nothing inline, nothing evaluated. `connect-src 'none'`: the window talks by IPC alone. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the built renderer under `app://briefmark/`. Answers 404 to every other host, to paths outside the
 * folder and to file kinds that the renderer has no use for.
 */
export function serveRenderer(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const file = findServedFile(folder, request.url);
    const type = file === undefined ? undefined : MEDIA_TYPES[path.extname(file)];
    if (file === undefined || type === undefined) return notFound();
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        },
      });
    } catch {
      // The build did not make this file: a 404 is the whole answer.
      return notFound();
    }
  };
}

/** @returns the file for a URL, or nothing when the URL leaves the folder or the host. */
export function findServedFile(folder: string, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== APP_ORIGIN) return undefined;
  const file = path.resolve(folder, `.${decodePath(pathname)}`);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/..'; // A malformed escape leads outside and is refused there.
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}
