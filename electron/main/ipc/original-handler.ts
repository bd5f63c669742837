import { dialog, shell } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { Handler } from '#core/ipc/contract.ts';
import type { Brief } from '#core/model/brief.ts';
import { err, ok, type Result } from '#core/result.ts';
import { attempt } from '../../storage/disk-failure.ts';
import { readOriginalBytes } from '../../storage/read-original.ts';
import { findOriginal, isRiskyOriginal } from '../find-original.ts';
import type { MainContext } from './context.ts';

type Opened = Result<{ status: 'opened' | 'shown-in-folder' | 'copy-saved' | 'cancelled' }>;

/**
 * The window names a brief, never a path. The file came from outside and opens in a program without Briefmark's guards, so
 * the user is asked, with the safe way first. A file that is not the one that was imported is not opened at all.
 */
export const openOriginalHandler: Handler<'brief:open-original', MainContext> = async (
  { briefId },
  context,
) => {
  const { library, session } = context;
  const bytes = await readOriginalBytes(library, briefId);
  if (!bytes.ok) return bytes;
  const brief = library.getState().briefs.get(briefId);
  const file = await findOriginal(session.folder, briefId);
  if (brief === undefined || file === undefined) return err(GONE);
  return library.isEncrypted ? saveCopy(context, brief, bytes.value) : openFile(context, brief, file);
};

const GONE = {
  code: 'not-found',
  message: 'The original file of this brief is not in the library folder. A backup may have it.',
} as const;

async function openFile({ window }: MainContext, { source }: Brief, file: string): Promise<Opened> {
  const { response } = await dialog.showMessageBox(window.window, {
    type: 'warning',
    message: `Open “${source.fileName}”?`,
    detail: isRiskyOriginal(source)
      ? 'Files of this kind can run code or load things from the network in the program that opens them. Open it only if you trust who sent it.'
      : 'The file came from outside. The program that opens it may load things from the network.',
    buttons: ['Show in folder', 'Open', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  if (response === 2) return ok({ status: 'cancelled' });
  if (response === 0) {
    shell.showItemInFolder(file);
    return ok({ status: 'shown-in-folder' });
  }
  const problem = await shell.openPath(file);
  if (problem !== '')
    return err({
      code: 'not-found',
      message: `No program could open the file: ${problem} Show it in its folder instead.`,
    });
  return ok({ status: 'opened' });
}

/** No other program can read an encrypted file. A readable one is made only where a person puts it. */
async function saveCopy({ window }: MainContext, { source }: Brief, bytes: Uint8Array): Promise<Opened> {
  const { response } = await dialog.showMessageBox(window.window, {
    type: 'warning',
    message: `“${source.fileName}” is encrypted with the library`,
    detail:
      'Other programs cannot read it there. You can save a copy for them; the copy is not encrypted, so delete it when you are done.',
    buttons: ['Save a readable copy…', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 1) return ok({ status: 'cancelled' });
  const chosen = await dialog.showSaveDialog(window.window, {
    title: 'Save a readable copy of the original',
    defaultPath: source.fileName,
  });
  if (chosen.canceled || chosen.filePath === '') return ok({ status: 'cancelled' });
  const written = await attempt(() => writeFileAtomic(chosen.filePath, Buffer.from(bytes)));
  return written.ok ? ok({ status: 'copy-saved' }) : written;
}
