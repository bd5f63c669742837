import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { findCause, getMirror, isReachable } from '#build/runtime/official-download.mjs';

describe('getMirror', () => {
  it('is the official address unless a mirror is set', () => {
    expect(getMirror({})).toMatch(/^https:\/\/github\.com\/electron\/.*\/$/);
  });

  it('takes the mirror from the environment or from npm, and ends it with a slash', () => {
    expect(getMirror({ ELECTRON_MIRROR: 'http://mirror.example/e' })).toBe('http://mirror.example/e/');
    expect(getMirror({ npm_config_electron_mirror: 'http://mirror.example/' })).toBe(
      'http://mirror.example/',
    );
  });
});

describe('isReachable', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(status: number | 'never'): Promise<string> {
    server = createServer((_request, response) => {
      if (status !== 'never') response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/file.zip`;
  }

  it('is true for a host that has the file', async () => {
    expect(await isReachable(await serve(200), 2000)).toBe(true);
  });

  it.each([403, 404, 502])('is false for an answer of %d', async (status) => {
    expect(await isReachable(await serve(status), 2000)).toBe(false);
  });

  it('gives up on a host that never answers', async () => {
    expect(await isReachable(await serve('never'), 150)).toBe(false);
  });

  it('is false where nobody listens', async () => {
    const url = await serve(200);
    await new Promise((resolve) => server?.close(resolve));
    expect(await isReachable(url, 2000)).toBe(false);
  });
});

describe('findCause', () => {
  it('picks the line with the error', () => {
    const output =
      'node:internal/assert:77\n    throw err;\n\nAssertionError [ERR]: not so\n    at x\n\nNode.js v22.23.3\n';
    expect(findCause(output)).toBe('AssertionError [ERR]: not so');
  });

  it('shows the last line of any other output', () => {
    expect(findCause('a\nkilled\n')).toBe('killed');
  });
});
