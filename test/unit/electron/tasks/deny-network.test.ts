import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';

const SOURCE = path.join(import.meta.dirname, '../../../../electron/tasks/deny-network.ts');

/** In a thread of its own, because there is no way back. */
async function runAfterDenial(code: string): Promise<string> {
  const { code: script } = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE);
  const module = `${script}\ndenyNetwork();\nimport { parentPort } from 'node:worker_threads';\nimport net from 'node:net';\nimport http from 'node:http';\nimport dgram from 'node:dgram';\ntry { ${code}; parentPort.postMessage('reached'); } catch (error) { parentPort.postMessage(error.message); }`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(module)}`));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('denyNetwork', () => {
  it.each([
    "fetch('http://127.0.0.1:9/')",
    'net.connect(9, "127.0.0.1")',
    "http.get('http://127.0.0.1:9/')",
    "dgram.createSocket('udp4').send('x', 9, '127.0.0.1')",
  ])('refuses %s', async (code) => {
    expect(await runAfterDenial(code)).toBe('An importer tried to reach the network.');
  });
});
