import path from 'node:path';
import { type AppError, toAppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { openZip, type ZipLimits } from '../importing/archive/open-zip.ts';
import { unreadableFile } from '../importing/import-errors.ts';
import { recognizeBytes } from '../importing/recognize-bytes.ts';

/** A file inside of an archive. Its name is for people: nothing is ever written to a place that an archive names. */
export interface ArchivedFile {
  readonly label: string;
  readonly fileName: string;
  /** Why it cannot be imported; absent when it may be read. */
  readonly reason?: string;
  read(): Promise<Result<Uint8Array>>;
}

const LIMITS: ZipLimits = { maxEntries: 10_000, maxEntryBytes: 200_000_000, maxTotalBytes: 2_000_000_000 };

export function isArchive(bytes: Uint8Array): boolean {
  return recognizeBytes(bytes)?.extension === 'zip';
}

/** Lists what a zip archive holds; each file is unpacked in memory when its turn comes, within limits. */
export async function openImportArchive(
  label: string,
  bytes: Uint8Array,
): Promise<Result<readonly ArchivedFile[]>> {
  try {
    const archive = await openZip({ bytes, fileName: path.basename(label) }, LIMITS);
    const entries = archive.entries.filter(({ name, isFolder }) => !isFolder && !isClutter(name));
    return ok(
      entries.map(({ name, isEncrypted, isLink }) => ({
        label: `${label}/${describeName(name)}`,
        fileName: toFileName(name),
        ...(isEncrypted
          ? { reason: 'It is locked with a password. Unpack the archive and import the files.' }
          : {}),
        ...(isLink ? { reason: 'Links are not followed.' } : {}),
        read: async () => {
          try {
            return ok((await archive.read(name)) ?? new Uint8Array());
          } catch (thrown) {
            return err(describeFailure(label, thrown));
          }
        },
      })),
    );
  } catch (thrown) {
    return err(describeFailure(label, thrown));
  }
}

function isClutter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$)/i.test(name);
}

/** As it reads in a report; `../` stays visible there and leads nowhere. */
function describeName(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '')
    .slice(-300);
}

function toFileName(name: string): string {
  const base = path.posix.basename(describeName(name)).slice(-200).trim();
  return base === '' || /^\.+$/.test(base) ? 'file' : base;
}

function describeFailure(label: string, thrown: unknown): AppError {
  const error = toAppError(thrown);
  if (error.code !== 'internal') return error;
  return {
    ...unreadableFile(path.basename(label), 'the archive is damaged.'),
    ...(error.details ? { details: error.details } : {}),
  };
}
