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
  // What pdf.js reads beside a PDF: character maps, typefaces, decoders of pictures.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Nothing from outside, nothing inline, nothing evaluated. What may be connected to are the app's own files. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The worker that draws PDF pages compiles the decoders of pictures that ship with it: bytes of ours, in a process without
 * access to anything, and the only script that may. It has a policy of its own, because a worker takes that of its file.
 */
export const WORKER_SECURITY_POLICY = CONTENT_SECURITY_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);
const PDF_WORKER = /\/pdf-worker-[\w-]+\.js$/;

/** Where originals are fetched, once each, by the ticket that main has issued. */
const ORIGINAL = /^\/originals\/([\w-]{1,100})$/;

/**
 * Serves the built renderer under `app://briefmark/`. Answers 404 to every other host, to paths outside the
 * folder and to file kinds that the renderer has no use for.
 */
export function serveRenderer(
  folder: string,
  originals: { take(ticket: string): Uint8Array | undefined },
): (request: Request) => Promise<Response> {
  return async (request) => {
    const ticket = findTicket(request.url);
    if (ticket !== undefined) return serveOriginal(originals.take(ticket));
    const file = findServedFile(folder, request.url);
    const type = file === undefined ? undefined : MEDIA_TYPES[path.extname(file)];
    if (file === undefined || type === undefined) return notFound();
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': type,
          'content-security-policy': PDF_WORKER.test(file) ? WORKER_SECURITY_POLICY : CONTENT_SECURITY_POLICY,
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

function findTicket(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}` === APP_ORIGIN ? ORIGINAL.exec(pathname)?.[1] : undefined;
}

/** As bytes and nothing else: whatever it is called, no browser makes a page of it. */
function serveOriginal(bytes: Uint8Array | undefined): Response {
  if (bytes === undefined) return notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
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
