import { createCodePointIndex } from '../../anchoring/code-point-index.ts';
import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeLosses } from '../losses.ts';
import { describePassages } from '../passage-view.ts';
import { countDiscontinuous, foreignLikelihoodLoss, selectPlaced } from '../select-passages.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import { replaceForbidden } from '../xml.ts';
import { writeZip } from '../zip.ts';
import { makeCodes } from './make-codes.ts';
import { makeGuid, writeProject } from './write-project.ts';

/** REFI-QDA project exchange 1.0 (.qdpx): a zip of project.qde and the text, for qualitative analysis tools. */
export const refiQdaFormat = {
  id: 'refi-qda',
  name: 'REFI-QDA project',
  extension: 'qdpx',
  mediaType: 'application/zip',
  description: 'A project for NVivo, MAXQDA, ATLAS.ti, QualCoder and other qualitative analysis tools.',
  offsetUnit: 'Unicode code points',
  audience: 'machines',
  holds:
    'The text; labels, entities, confidence, grades, likelihood, markings, status and tags as codes; notes as descriptions of the selections.',
  leavesOut:
    'Passages without a place, relations with other briefs, assessment, status and note of relations, aliases and identifiers of entities. The parts of a discontinuous passage are selections of their own, with links between them.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const text = replaceForbidden(input.text.text);
  const { kept, losses } = selectPlaced(describePassages(input));
  const index = createCodePointIndex(text);
  const selections = kept.flatMap((passage) =>
    passage.annotation.spans.map(({ start, end, quote }, part) => ({
      passage,
      part,
      start: index.getCodePoint(start),
      end: index.getCodePoint(end),
      exact: replaceForbidden(quote.exact),
    })),
  );
  const reread = verifyClaims(
    text,
    'code point',
    selections.map((selection) => ({ ...selection, id: selection.passage.annotation.id })),
  );
  if (!reread.ok) return reread;
  const sourceId = makeGuid(`source/${input.brief.id}`);
  const codes = makeCodes(input, kept);
  const { project, linkCount } = writeProject(input, { selections, codes, sourceId });
  const content = writeZip([
    { path: 'project.qde', content: project },
    { path: `sources/${sourceId}.txt`, content: text },
  ]);
  return ok({
    files: [{ suffix: '.qdpx', content }],
    losses: writeLosses([
      ...losses,
      foreignLikelihoodLoss(kept),
      {
        count: countDiscontinuous(kept),
        noun: 'discontinuous passage',
        fate: 'written as separate selections, linked to the first',
      },
      {
        count: input.relations.length - linkCount,
        noun: 'relation',
        fate: 'left out (an end is in another brief)',
      },
    ]),
  });
}
