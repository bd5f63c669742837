import { ok, type Result } from '../../result.ts';
import { CONTINUES } from '../continued-parts.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeJsonLine } from '../json-line.ts';
import { type Loss, writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { countDiscontinuous, countOverlaps, selectAsserted } from '../select-passages.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';

/** doccano's JSONL with relations. Positions are UTF-16, as its editor counts; its server counts code points. */
export const doccanoFormat = {
  id: 'doccano',
  name: 'doccano JSONL',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  description: 'One line for the doccano annotation tool, with relations between passages.',
  offsetUnit: 'UTF-16 code units',
  audience: 'machines',
  holds: 'The text, each passage with its label, and relations between passages.',
  leavesOut:
    'Entities, assessments, status, notes, tags, markings, authors, times, what is said about relations, rejected passages and passages without a place. doccano’s server misreads positions after characters beyond the Basic Multilingual Plane.',
  serialize,
} satisfies ExportFormat;

interface DoccanoEntity {
  readonly id: number;
  readonly label: string;
  readonly start_offset: number;
  readonly end_offset: number;
}

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { text, brief } = input;
  const { kept, losses } = selectAsserted(describePassages(input));
  const spans = kept.flatMap((passage) => passage.annotation.spans.map((span) => ({ passage, span })));
  const entities = spans.map(({ passage, span }, position): DoccanoEntity => {
    return { id: position + 1, label: passage.labelName, start_offset: span.start, end_offset: span.end };
  });
  const reread = verifyClaims(
    text.text,
    'UTF-16 code unit',
    entities.map(({ id, start_offset, end_offset }) => ({
      start: start_offset,
      end: end_offset,
      exact: spans[id - 1]?.span.quote.exact ?? '',
      id: String(id),
    })),
  );
  if (!reread.ok) return reread;
  const firstIds = new Map<string, number>();
  for (const [position, { passage }] of spans.entries()) {
    if (!firstIds.has(passage.annotation.id)) firstIds.set(passage.annotation.id, position + 1);
  }
  const links = writeRelations(input, firstIds);
  const relations = [...links, ...joinParts(spans, firstIds)].map((link, position) => ({
    id: position + 1,
    ...link,
  }));
  const line = { text: text.text, entities, relations, meta: { brief: brief.id, source: brief.title } };
  return ok({
    files: [{ suffix: '.jsonl', content: `${writeJsonLine(line)}\n` }],
    losses: writeLosses([
      ...losses,
      ...countUnheld(kept, text.text),
      {
        count: input.relations.length - links.length,
        noun: 'relation',
        fate: 'left out (an end is not a passage of this brief)',
      },
    ]),
  });
}

function writeRelations({ relations, brief }: ExportInput, ids: ReadonlyMap<string, number>) {
  return relations.flatMap(({ type, from, to }) => {
    if (from.kind !== 'passage' || to.kind !== 'passage') return [];
    const fromId = from.briefId === brief.id ? ids.get(from.annotationId) : undefined;
    const toId = to.briefId === brief.id ? ids.get(to.annotationId) : undefined;
    return fromId === undefined || toId === undefined
      ? []
      : [{ from_id: fromId, to_id: toId, type: String(type) }];
  });
}

/** Each further part of a discontinuous passage points back to the first: doccano knows only single stretches. */
function joinParts(
  spans: readonly { readonly passage: PassageView }[],
  firstIds: ReadonlyMap<string, number>,
) {
  return spans.flatMap(({ passage }, position) => {
    const first = firstIds.get(passage.annotation.id) ?? 0;
    return first === position + 1 ? [] : [{ from_id: position + 1, to_id: first, type: CONTINUES }];
  });
}

function countUnheld(kept: readonly PassageView[], text: string): readonly Loss[] {
  const assessed = kept.filter(
    ({ confidence, likelihood, ownGrade }) => `${confidence}${likelihood}${ownGrade}` !== '',
  );
  const pairs = text.length - [...text].length;
  return [
    {
      count: countDiscontinuous(kept),
      noun: 'discontinuous passage',
      fate: 'written as separate spans that point back to the first',
    },
    {
      count: countOverlaps(kept),
      noun: 'overlapping passage',
      fate: '(the project must allow overlapping spans)',
    },
    { count: assessed.length, noun: 'assessment' },
    { count: kept.filter(({ entity }) => entity !== undefined).length, noun: 'entity reference' },
    { count: kept.filter(({ annotation }) => annotation.note !== '').length, noun: 'note' },
    {
      count: pairs,
      noun: 'character',
      fate: 'beyond the Basic Multilingual Plane: doccano’s server misreads positions after it',
    },
  ];
}
