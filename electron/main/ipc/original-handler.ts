import { dialog, shell } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { err, ok } from '#core/result.ts';
import { findOriginal, isRiskyOriginal } from '../find-original.ts';
import type { MainContext } from './context.ts';

/**
 * The window names a brief, never a path. The file came from outside and opens in a program without Briefmark's guards, so
 * the user is asked, with the safe way first.
 */
export const openOriginalHandler: Handler<'brief:open-original', MainContext> = async (
  { briefId },
  context,
) => {
  const { library, session, window } = context;
  const brief = library.getState().briefs.get(briefId);
  const file = brief === undefined ? undefined : await findOriginal(session.folder, briefId);
  if (brief === undefined || file === undefined)
    return err({
      code: 'not-found',
      message: 'The original file of this brief is not in the library folder. A backup may have it.',
    });
  const { response } = await dialog.showMessageBox(window.window, {
    type: 'warning',
    message: `Open “${brief.source.fileName}”?`,
    detail: isRiskyOriginal(brief.source)
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
};
