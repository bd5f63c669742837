import { toAppError } from '#core/app-error.ts';
import { type MadeExport, makeExport } from '#core/exports/make-export.ts';
import { err, type Result } from '#core/result.ts';
import { denyNetwork } from '../importing/deny-network.ts';
import type { ExportJob } from './export-job.ts';

/** Entry of the process in which exports are made, so that a long one never holds up the window. */

interface Port {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

denyNetwork();
const port = findPort();
port.on('message', async ({ data }) => {
  const { id, input, choice, withPreview } = parseJob(data);
  port.postMessage({ id, result: await make(() => makeExport(input, choice, { withPreview })) });
});

/** A bug in a format costs this export and not the process. */
async function make(run: () => Promise<Result<MadeExport>>): Promise<Result<MadeExport>> {
  try {
    return await run();
  } catch (thrown) {
    return err(toAppError(thrown));
  }
}

/** A utility process has its port at `process.parentPort`. */
function findPort(): Port {
  const utilityPort: unknown = Reflect.get(process, 'parentPort');
  if (!isPort(utilityPort)) throw new Error('The export worker was started without a port.');
  return utilityPort;
}

function isPort(candidate: unknown): candidate is Port {
  return (
    typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
  );
}

/** The sender is our own runner, and what it sends was read and checked when the library was opened. */
function parseJob(message: unknown): ExportJob {
  return message as ExportJob;
}
