import { denyNetwork } from './deny-network.ts';
import type { ImportJob } from './import-host.ts';
import { parseDocument } from './parse-document.ts';
import { findWorkerPort } from './worker-port.ts';

/** Entry of the process (Electron utility process) or thread (plain Node) in which files are parsed. */

denyNetwork();
findWorkerPort().serve(async (message) => {
  const { id, request } = parseJob(message);
  return { id, result: await parseDocument(request) };
});

/** The sender is our own runner. */
function parseJob(message: unknown): ImportJob {
  return message as ImportJob;
}
