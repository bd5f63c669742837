import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ExportInput } from '#core/formats/format.ts';
import { openLibrary } from '#electron/storage/open-library.ts';

/** Puts one brief with its passages into the library of a data folder, before the app is started on it. */
export async function writeLibrary(
  dataFolder: string,
  { brief, text, annotations }: Pick<ExportInput, 'brief' | 'text' | 'annotations'>,
): Promise<void> {
  const opened = await openLibrary({
    folder: path.join(dataFolder, 'library'),
    now: () => new Date(),
    newId: randomUUID,
    author: () => 'test',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const added = await opened.value.addBrief({
    brief,
    text,
    annotations: annotations.map((annotation) => ({ ...annotation, entityId: null })),
    sourceBytes: new TextEncoder().encode(text.text),
    sourceExtension: '.txt',
  });
  if (!added.ok) throw new Error(added.error.message);
  await opened.value.close();
}
