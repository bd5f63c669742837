import { type CodePointIndex, createCodePointIndex } from '../../anchoring/code-point-index.ts';
import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeJsonLine } from '../json-line.ts';
import { writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { countDiscontinuous, selectAsserted } from '../select-passages.ts';
import { findTokens, type Token, tokenize } from '../tokenize.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';

/** One task in Prodigy's JSONL, which spaCy scripts read too. `end` is exclusive, `token_end` inclusive, as Prodigy has it. */
export const prodigyFormat = {
  id: 'prodigy',
  name: 'JSONL for spaCy and Prodigy',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  description: 'The text with its spans and tokens, for training and correcting models.',
  offsetUnit: 'Unicode code points',
  audience: 'machines',
  holds:
    'The text, tokens, and each passage with label, entity, assessment, markings, status, tags, note and author; spans may overlap.',
  leavesOut:
    'Relations, passages without a place, rejected passages, times, and all of an entity but its name. The parts of a discontinuous passage are spans of their own.',
  serialize,
} satisfies ExportFormat;

interface ProdigySpan {
  readonly start: number;
  readonly end: number;
  readonly token_start: number;
  readonly token_end: number;
  readonly label: string;
  readonly passage: string;
  readonly [member: string]: unknown;
}

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { brief, text, relations } = input;
  const { kept, losses } = selectAsserted(describePassages(input));
  const index = createCodePointIndex(text.text);
  const tokens = splitAtBorders(tokenize(text), kept);
  const written = kept.map((passage) => writeSpans(passage, tokens, index));
  const spans = written.flat().toSorted((left, right) => left.start - right.start || right.end - left.end);
  const exact = new Map(
    kept.map(({ annotation }) => [String(annotation.id), annotation.spans.map(({ quote }) => quote.exact)]),
  );
  const reread = verifyClaims(
    text.text,
    'code point',
    written.flat().map(({ start, end, passage, part }) => ({
      start,
      end,
      exact: exact.get(passage)?.[Number(part)] ?? '',
      id: passage,
    })),
  );
  if (!reread.ok) return reread;
  const task = {
    text: text.text,
    meta: { source: brief.title, brief: brief.id, sha256: brief.source.sha256 },
    tokens: tokens.map((token, id) => writeToken(token, { id, text: text.text, index })),
    spans,
    answer: 'accept',
  };
  return ok({
    files: [{ suffix: '.jsonl', content: `${writeJsonLine(task)}\n` }],
    losses: writeLosses([
      ...losses,
      {
        count: kept.flatMap(({ annotation }) => annotation.spans).length - spans.length,
        noun: 'span of white space',
        plural: 'spans of white space',
        fate: 'left out',
      },
      { count: countDiscontinuous(kept), noun: 'discontinuous passage', fate: 'written as separate spans' },
      { count: relations.length, noun: 'relation' },
    ]),
  });
}

/** Prodigy refuses spans that begin or end inside a token, and these tokens are ours to cut. */
function splitAtBorders(tokens: readonly Token[], passages: readonly PassageView[]): readonly Token[] {
  const borders = [
    ...new Set(
      passages.flatMap(({ annotation }) => annotation.spans.flatMap(({ start, end }) => [start, end])),
    ),
  ].toSorted((left, right) => left - right);
  let next = 0;
  return tokens.flatMap(({ start, end, endsSentence }) => {
    while ((borders[next] ?? Infinity) <= start) next += 1;
    const cuts = [start];
    for (let border = borders[next]; border !== undefined && border < end; border = borders[++next])
      cuts.push(border);
    return cuts.map((cut, index) => ({ start: cut, end: cuts[index + 1] ?? end, endsSentence }));
  });
}

function writeSpans(
  { annotation, entity, labelName }: PassageView,
  tokens: readonly Token[],
  index: CodePointIndex,
): readonly ProdigySpan[] {
  const { id, assessment, status, note, tags, markings, author } = annotation;
  return annotation.spans.flatMap(({ start, end }, part) => {
    const found = findTokens(tokens, { start, end });
    if (found === undefined) return [];
    return [
      {
        start: index.getCodePoint(start),
        end: index.getCodePoint(end),
        token_start: found.first,
        token_end: found.last,
        label: annotation.label,
        label_name: labelName,
        passage: id,
        part,
        ...(entity === undefined ? {} : { kb_id: entity.id, entity: entity.name }),
        ...assessment,
        status,
        ...(note === '' ? {} : { note }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(markings.length === 0 ? {} : { markings }),
        ...(author === '' ? {} : { author }),
      },
    ];
  });
}

function writeToken(
  { start, end }: Token,
  { id, text, index }: { readonly id: number; readonly text: string; readonly index: CodePointIndex },
) {
  return {
    text: text.slice(start, end),
    start: index.getCodePoint(start),
    end: index.getCodePoint(end),
    id,
    ws: text[end] === ' ',
  };
}
