import { type CodePointIndex, createCodePointIndex } from '../../anchoring/code-point-index.ts';
import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { type Loss, writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { countDiscontinuous, foreignLikelihoodLoss, selectPlaced } from '../select-passages.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writeLabelingConfig } from './labeling-config.ts';

/** A Label Studio task with one annotation, and the labeling configuration that its names refer to. Code points since October 2021. */
export const labelStudioFormat = {
  id: 'label-studio',
  name: 'Label Studio',
  extension: 'json',
  mediaType: 'application/json',
  description: 'A task with its labeling configuration for Label Studio.',
  offsetUnit: 'Unicode code points',
  audience: 'machines',
  holds:
    'The text, every placed passage with label, confidence, likelihood, grades, status, entity, note, marking and tags; relations between passages.',
  leavesOut:
    'Passages without a place, author and times of each passage; relations with entities or other briefs; assessment, status and note of relations.',
  serialize,
} satisfies ExportFormat;

interface Region {
  readonly id: string;
  readonly value: { readonly start: number; readonly end: number; readonly text: string };
}

type ResultItem = Readonly<Record<string, unknown>>;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { brief, text, exportedAt } = input;
  const { kept, losses } = selectPlaced(describePassages(input));
  const index = createCodePointIndex(text.text);
  const regions = kept.flatMap((passage) =>
    passage.annotation.spans.map((span, part) => ({
      passage,
      part,
      region: writeRegion(passage, part, { span, index }),
    })),
  );
  const reread = verifyClaims(
    text.text,
    'code point',
    regions.map(({ region: { id, value } }) => ({
      start: value.start,
      end: value.end,
      exact: value.text,
      id,
    })),
  );
  if (!reread.ok) return reread;
  const relations = writeRelations(input, new Set(kept.map(({ annotation }) => String(annotation.id))));
  const result = [
    ...regions.flatMap(({ passage, part, region }) => writeControls(passage, part, region)),
    ...relations,
  ];
  const task = {
    id: 1,
    data: { text: text.text, title: brief.title, brief: brief.id, sha256: brief.source.sha256 },
    annotations: [{ id: 1, created_at: exportedAt, was_cancelled: false, result }],
    predictions: [],
  };
  return ok({
    files: [
      { suffix: '.json', content: `${JSON.stringify([task], null, 1)}\n` },
      { suffix: '.config.xml', content: writeLabelingConfig(input, kept) },
    ],
    losses: writeLosses([...losses, ...countUnheld(kept, input.relations.length - relations.length)]),
  });
}

function countUnheld(kept: readonly PassageView[], lostRelations: number): readonly Loss[] {
  return [
    {
      count: countDiscontinuous(kept),
      noun: 'discontinuous passage',
      fate: 'written as separate regions of one name',
    },
    foreignLikelihoodLoss(kept),
    { count: lostRelations, noun: 'relation', fate: 'left out (an end is not a passage of this brief)' },
  ];
}

function writeRegion(
  { annotation }: PassageView,
  part: number,
  {
    span,
    index,
  }: { readonly span: PassageView['annotation']['spans'][number]; readonly index: CodePointIndex },
): Region {
  return {
    id: getRegionId(annotation.id, part),
    value: {
      start: index.getCodePoint(span.start),
      end: index.getCodePoint(span.end),
      text: span.quote.exact,
    },
  };
}

function getRegionId(annotationId: string, part: number): string {
  return part === 0 ? annotationId : `${annotationId}.part${part + 1}`;
}

/** Several results with one id are one region with several controls. What is said once stands at the first part. */
function writeControls(
  { annotation, labelName, entity, markings }: PassageView,
  part: number,
  { id, value }: Region,
): readonly ResultItem[] {
  const common = { id, to_name: 'text', origin: 'manual' };
  const choose = (name: string, choice: string | number | null) =>
    choice === null
      ? []
      : [{ ...common, from_name: name, type: 'choices', value: { ...value, choices: [String(choice)] } }];
  const write = (name: string, words: readonly string[]) =>
    words.length === 0
      ? []
      : [{ ...common, from_name: name, type: 'textarea', value: { ...value, text: words } }];
  const labels = { ...common, from_name: 'label', type: 'labels', value: { ...value, labels: [labelName] } };
  if (part > 0) return [labels];
  const { confidence, likelihood, reliability, credibility } = annotation.assessment;
  return [
    labels,
    ...choose('confidence', confidence),
    ...choose('likelihood', likelihood?.term ?? null),
    ...choose('reliability', reliability),
    ...choose('credibility', credibility),
    ...choose('status', annotation.status),
    ...write('entity', entity === undefined ? [] : [entity.name]),
    ...write('note', annotation.note === '' ? [] : [annotation.note]),
    ...write('marking', markings),
    ...write('tag', annotation.tags),
  ];
}

function writeRelations(
  { relations, brief, codebook }: ExportInput,
  written: ReadonlySet<string>,
): readonly ResultItem[] {
  const symmetric = new Set(
    codebook.relationTypes.filter(({ isSymmetric }) => isSymmetric).map(({ id }) => id),
  );
  return relations.flatMap(({ type, from, to }) => {
    if (from.kind !== 'passage' || to.kind !== 'passage') return [];
    const isHere = [from, to].every(
      ({ briefId, annotationId }) => briefId === brief.id && written.has(annotationId),
    );
    if (!isHere) return [];
    return [
      {
        type: 'relation',
        from_id: from.annotationId,
        to_id: to.annotationId,
        direction: symmetric.has(type) ? 'bi' : 'right',
        labels: [String(type)],
      },
    ];
  });
}
