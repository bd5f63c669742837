import { parentPort } from 'node:worker_threads';
import { denyNetwork } from './deny-network.ts';
import type { ImportJob } from './import-host.ts';
import { parseDocument } from './parse-document.ts';

/** Entry of the process (Electron utility process) or thread (plain Node) in which files are parsed. */

interface Port {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  postMessage(message: unknown): void;
}

denyNetwork();
const port = findPort();
port.on('message', async (message) => {
  const { id, request } = parseJob(message);
  port.postMessage({ id, result: await parseDocument(request) });
});

/** A utility process has its port at `process.parentPort` and wraps each message in an event. */
function findPort(): Port {
  const utilityPort: unknown = Reflect.get(process, 'parentPort');
  const found = isPort(utilityPort) ? utilityPort : parentPort;
  if (!isPort(found)) throw new Error('The import worker was started without a port.');
  return found;
}

function isPort(candidate: unknown): candidate is Port {
  return (
    typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
  );
}

/** The sender is our own runner; only the envelope differs between the two kinds of worker. */
function parseJob(message: unknown): ImportJob {
  const isEvent = typeof message === 'object' && message !== null && 'data' in message;
  return (isEvent ? message.data : message) as ImportJob;
}
