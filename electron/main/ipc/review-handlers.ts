import { dialog } from 'electron';
import { proposeWordEdits } from '#core/interchange/propose-word-edits.ts';
import type { Handler } from '#core/ipc/contract.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { labelIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import type { MainContext } from './context.ts';

export const chooseReviewHandler: Handler<'review:choose', MainContext> = async (
  { briefId },
  { merges, exports, settings, window },
) => {
  const chosen = await dialog.showOpenDialog(window.window, {
    title: 'Take in comments from a Word file of this brief',
    defaultPath: settings.get().exportFolder,
    properties: ['openFile'],
    filters: [{ name: 'Word document', extensions: ['docx'] }],
  });
  const [file] = chosen.filePaths;
  if (chosen.canceled || file === undefined) return ok({ status: 'cancelled' });
  const read = await merges.readReview(file);
  if (!read.ok) return read;
  const { fileName, review } = read.value;
  if (review.briefId !== briefId)
    return err({
      code: 'invalid-input',
      message: `“${fileName}” was made of another brief. Open that brief and take the comments in there.`,
    });
  const input = await exports.gather(briefId);
  if (!input.ok) return input;
  const newLabel = chooseLabel(input.value.codebook);
  const { proposals, notes } = proposeWordEdits(input.value, review, { ...merges.clock, newLabel });
  return ok({ status: 'read', review: { fileName, proposals: [...proposals], notes: [...notes] } });
};

/** What a colleague remarks is most often about a judgment; a label that names nobody fits at least. */
function chooseLabel({ labels }: Codebook) {
  const label =
    labels.find(({ id }) => id === 'judgment') ??
    labels.find(({ entityType }) => entityType === null) ??
    labels[0];
  return label?.id ?? labelIdSchema.parse('judgment');
}
