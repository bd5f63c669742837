import { open } from 'node:fs/promises';
import path from 'node:path';
import { unlockLibrary } from '../storage/encryption/key-store.ts';
import type { LibraryCipher } from '../storage/encryption/library-cipher.ts';
import { nodeFileSystem } from '../storage/node-file-system.ts';
import type { CliArguments, CliContext, CliOption } from './cli-context.ts';
import { fail, hasSwitch, readText, UsageError } from './read-options.ts';

/** Never a passphrase as an argument: every process of the computer can read those, and shells keep them. */
export const PASSPHRASE_OPTIONS: readonly CliOption[] = [
  {
    name: 'passphrase-file',
    value: 'FILE',
    description: 'the passphrase of an encrypted library is the first line of this file',
  },
  { name: 'passphrase-stdin', description: 'the passphrase is the first line of standard input' },
];

/** Bytes: far more than any passphrase, far less than a file that was named by mistake. */
const MAX_PASSPHRASE_BYTES = 4096;

/**
 * The key of an encrypted library, when a passphrase is given. A library that is not encrypted needs none, so one script
 * serves both. The caller wipes the key after the library is closed.
 * @throws AppFailure `wrong-passphrase`, UsageError for a passphrase that cannot be one
 */
export async function unlockForCommand(
  folder: string,
  args: CliArguments,
  context: CliContext,
): Promise<LibraryCipher | null> {
  const passphrase = await readPassphrase(args, context);
  if (passphrase === undefined) return null;
  const unlocked = await unlockLibrary({ disk: nodeFileSystem, folder }, passphrase);
  if (unlocked.ok) return unlocked.value;
  return unlocked.error.code === 'not-found' ? null : fail(unlocked.error);
}

async function readPassphrase(args: CliArguments, context: CliContext): Promise<string | undefined> {
  const file = readText(args, 'passphrase-file');
  const isPiped = hasSwitch(args, 'passphrase-stdin');
  if (file === undefined && !isPiped) return undefined;
  if (file !== undefined && isPiped)
    throw new UsageError('--passphrase-file and --passphrase-stdin exclude each other');
  if (isPiped && args.files.includes('-'))
    throw new UsageError('standard input cannot hold both the passphrase and a document');
  const bytes = file === undefined ? await context.readInput() : await readStart(path.resolve(file));
  return takeFirstLine(bytes, file ?? 'standard input');
}

async function readStart(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_PASSPHRASE_BYTES + 1));
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    return fail({
      code: 'file-unreadable',
      message: `The passphrase file “${file}” could not be read.`,
      details: { cause: String(thrown) },
    });
  }
}

/** Spaces count, a byte order mark and the line end of an editor do not. */
function takeFirstLine(bytes: Uint8Array, from: string): string {
  const end = bytes.indexOf(0x0a);
  const line = end === -1 ? bytes : bytes.subarray(0, end);
  if (line.length > MAX_PASSPHRASE_BYTES)
    throw new UsageError(`the first line of ${from} is too long for a passphrase`);
  const words = decodeStrictly(line)?.replace(/\r$/, '');
  if (words === undefined) throw new UsageError(`the first line of ${from} is no UTF-8 text`);
  if (words === '') throw new UsageError(`the first line of ${from} is empty; it has to be the passphrase`);
  return words;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) return undefined;
    throw thrown;
  }
}
