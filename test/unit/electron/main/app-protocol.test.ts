import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, findServedFile, serveRenderer } from '#electron/main/app-protocol.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'app-protocol-'));
  await writeFile(path.join(folder, 'index.html'), '<h1>Briefmark</h1>');
  await writeFile(path.join(folder, 'notes.txt'), 'not served');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('serveRenderer', () => {
  it('serves a file of the renderer under the content security policy', async () => {
    const response = await serveRenderer(folder)(new Request('app://briefmark/index.html'));
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
    expect((await serveRenderer(folder)(new Request(url))).status).toBe(404);
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
  it('allows nothing inline, nothing evaluated and no connection', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|data:|https?:|\*/);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
  });
});
