import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  findServedFile,
  serveRenderer,
  WORKER_SECURITY_POLICY,
} from '#electron/main/app-protocol.ts';
import { OriginalTickets } from '#electron/main/original-tickets.ts';

const NO_ORIGINALS = { take: () => undefined };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'app-protocol-'));
  await writeFile(path.join(folder, 'index.html'), '<h1>Briefmark</h1>');
  await writeFile(path.join(folder, 'notes.txt'), 'not served');
  await writeFile(path.join(folder, 'pdf-worker-a1.js'), '');
  await writeFile(path.join(folder, 'main-a1.js'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('serveRenderer', () => {
  it('serves a file of the renderer under the content security policy', async () => {
    const response = await serveRenderer(folder, NO_ORIGINALS)(new Request('app://briefmark/index.html'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('<h1>Briefmark</h1>');
  });

  it.each([
    ['a kind of file that the renderer does not have', 'app://briefmark/notes.txt'],
    ['a file that is not there', 'app://briefmark/missing.js'],
    ['another host', 'app://elsewhere/index.html'],
  ])('answers 404 to %s', async (_what, url) => {
    expect((await serveRenderer(folder, NO_ORIGINALS)(new Request(url))).status).toBe(404);
  });
});

describe('originals', () => {
  it('are served once, as bytes that no browser makes a page of', async () => {
    const originals = new OriginalTickets(() => 'ticket-1');
    const serve = serveRenderer(folder, originals);
    originals.issue(Uint8Array.of(37, 80, 68, 70));
    const response = await serve(new Request('app://briefmark/originals/ticket-1'));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.of(37, 80, 68, 70));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await serve(new Request('app://briefmark/originals/ticket-1'))).status).toBe(404);
  });

  it.each([
    'app://elsewhere/originals/ticket-1',
    'app://briefmark/originals/',
    'app://briefmark/originals/../ticket-1',
    'app://briefmark/originals/ticket-1/more',
  ])('are not found at %s', async (url) => {
    const originals = new OriginalTickets(() => 'ticket-1');
    originals.issue(Uint8Array.of(1));
    expect((await serveRenderer(folder, originals)(new Request(url))).status).toBe(404);
  });

  it('wait half a minute and no longer, so that a locked library leaves nothing in memory', () => {
    vi.useFakeTimers();
    const originals = new OriginalTickets(() => 'ticket-1');
    originals.issue(Uint8Array.of(1));
    vi.advanceTimersByTime(31_000);
    expect(originals.take('ticket-1')).toBeUndefined();
    vi.useRealTimers();
  });
});

describe('findServedFile', () => {
  it.each([
    'app://briefmark/../secret.html',
    'app://briefmark/%2e%2e/secret.html',
    'app://briefmark/..%2fsecret.html',
    'app://briefmark/%E0%A4%A',
    'app://briefmark/',
    'https://briefmark/index.html',
  ])('finds nothing outside the folder for %s', (url) => {
    const file = findServedFile('/renderer', url);
    expect(file === undefined || file.startsWith('/renderer/')).toBe(true);
    expect(file).not.toBe('/secret.html');
  });
});

describe('the content security policy', () => {
  it('lets the worker of pdf.js, and no other script, compile what ships with it', async () => {
    const policyOf = async (name: string) => {
      const response = await serveRenderer(folder, NO_ORIGINALS)(new Request(`app://briefmark/${name}`));
      return response.headers.get('content-security-policy');
    };
    expect(await policyOf('pdf-worker-a1.js')).toBe(WORKER_SECURITY_POLICY);
    expect(await policyOf('main-a1.js')).toBe(CONTENT_SECURITY_POLICY);
    expect(WORKER_SECURITY_POLICY.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|data:|https?:|\*/);
  });

  it('allows nothing inline, nothing evaluated and no connection but to its own files', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|data:|https?:|\*/);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'self'");
  });
});
