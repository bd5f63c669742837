import { createCodePointIndex } from '../../anchoring/code-point-index.ts';
import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeLosses } from '../losses.ts';
import { makeMachineNames } from '../machine-names.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { foreignLikelihoodLoss, selectPlaced } from '../select-passages.ts';
import { type PositionClaim, verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writeStandoffText } from './standoff-text.ts';
import { type BratNames, writeAnnotationLines, writeLikelihoodValue } from './write-annotations.ts';
import { writeAnnotationConf, writeVisualConf } from './write-configuration.ts';

/** brat standoff (server at 44ecd82): text and annotations of one name, with the two configuration files of the folder. */
export const bratFormat = {
  id: 'brat',
  name: 'brat standoff',
  extension: 'ann',
  mediaType: 'text/plain',
  description: 'Text and annotations for the brat annotation tool, with its configuration.',
  offsetUnit: 'Unicode code points',
  audience: 'machines',
  holds:
    'The text, every placed passage with label, assessment, status, entity reference and note; relations between passages.',
  leavesOut:
    'Passages without a place, relations with entities or other briefs, assessment, status and note of relations, line breaks in notes, author and times. Tabs and unusual line separators of the text become spaces.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { codebook } = input;
  const { kept, losses } = selectPlaced(describePassages(input));
  const text = writeStandoffText(input.text.text);
  const names = makeNames(input, kept);
  const index = createCodePointIndex(text);
  const { lines, unwritable, unwritableRelations } = writeAnnotationLines(input, kept, {
    text,
    index,
    names,
  });
  const reread = verifyClaims(text, 'code point', claimPositions(lines));
  if (!reread.ok) return reread;
  return ok({
    files: [
      { suffix: '.ann', content: lines.map((line) => `${line}\n`).join('') },
      { suffix: '.txt', content: text },
      {
        suffix: '.annotation.conf',
        fixedName: 'annotation.conf',
        content: writeAnnotationConf(codebook, names, listLikelihoods(kept)),
      },
      { suffix: '.visual.conf', fixedName: 'visual.conf', content: writeVisualConf(codebook, names) },
    ],
    losses: writeLosses([
      ...losses,
      foreignLikelihoodLoss(kept),
      {
        count: unwritable,
        noun: 'passage of line breaks only',
        plural: 'passages of line breaks only',
        fate: 'left out',
      },
      {
        count: unwritableRelations,
        noun: 'relation',
        fate: 'left out (an end is not a passage of this brief)',
      },
      {
        count: countDifferences(text, input.text.text),
        noun: 'tab or line separator',
        plural: 'tabs or line separators',
        fate: 'written as spaces',
      },
    ]),
  });
}

function makeNames({ codebook, relations }: ExportInput, kept: readonly PassageView[]): BratNames {
  return {
    labels: makeMachineNames([
      ...codebook.labels.map(({ id }) => id),
      ...kept.map(({ annotation }) => annotation.label),
    ]),
    relationTypes: makeMachineNames([
      ...codebook.relationTypes.map(({ id }) => id),
      ...relations.map(({ type }) => type),
    ]),
  };
}

function listLikelihoods(kept: readonly PassageView[]): readonly string[] {
  const values = kept.flatMap(({ annotation: { assessment } }) =>
    assessment.likelihood === null
      ? []
      : [writeLikelihoodValue(assessment.likelihood.yardstick, assessment.likelihood.term)],
  );
  return [...new Set(values)];
}

/** Reads the finished lines: places in code points, one field for the words of all fragments. */
function* claimPositions(lines: readonly string[]): Generator<PositionClaim> {
  for (const line of lines) {
    const [id = '', place = '', words = ''] = line.split('\t');
    if (!id.startsWith('T')) continue;
    const rest = [...words];
    let position = 0;
    for (const [start = 0, end = 0] of place
      .replace(/^\S+ /, '')
      .split(';')
      .map((pair) => pair.split(' ').map(Number))) {
      yield { start, end, exact: rest.slice(position, position + end - start).join(''), id };
      position += end - start + 1;
    }
  }
}

function countDifferences(written: string, original: string): number {
  let count = 0;
  for (let offset = 0; offset < original.length; offset += 1)
    if (written[offset] !== original[offset]) count += 1;
  return count;
}
