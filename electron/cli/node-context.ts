import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import os from 'node:os';
import type { ImportRunner } from '../importing/import-runner.ts';
import type { TableRunner } from '../importing/table/table-runner.ts';
import type { CliContext } from './cli-context.ts';

/** The process's own streams, clock and account. */
export function createNodeContext({
  version,
  runner,
  tables,
  print,
}: {
  readonly version: string;
  readonly runner: Pick<ImportRunner, 'run'>;
  readonly tables: Pick<TableRunner, 'run'>;
  readonly print: CliContext['print'];
}): CliContext {
  return {
    writeOut: (content) => writeAll(1, content),
    writeError: (line) => writeAll(2, `${line}\n`),
    readInput,
    now: () => new Date(),
    newId: randomUUID,
    author: () => os.userInfo().username,
    version,
    parse: (request) => runner.run(request),
    readTable: (request) => tables.run(request),
    print,
  };
}

/** To the last byte before the process may end: a pipe takes only so much at once. */
function writeAll(stream: 1 | 2, content: string | Uint8Array): void {
  let rest = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (thrown) {
      // A reader that is slow, not one that is gone.
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EAGAIN')) throw thrown;
    }
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
