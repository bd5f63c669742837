import { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';

/** Version of everything on disk: history lines, checkpoints, texts. Raised by a migration. */
export const FORMAT_VERSION = 1;

const versionedSchema = z.looseObject({ formatVersion: z.int() });

/** What a later Briefmark wrote is not guessed at. @throws AppFailure `library-newer` */
export function refuseNewerFormat(record: unknown): void {
  const versioned = versionedSchema.safeParse(record);
  if (!versioned.success || versioned.data.formatVersion <= FORMAT_VERSION) return;
  throw new AppFailure({
    code: 'library-newer',
    message:
      'This library was written by a newer Briefmark. Update Briefmark to open it; nothing was changed.',
    details: { formatVersion: versioned.data.formatVersion, knownVersion: FORMAT_VERSION },
  });
}
