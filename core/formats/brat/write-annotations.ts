import type { CodePointIndex } from '../../anchoring/code-point-index.ts';
import type { ExportInput } from '../format.ts';
import type { PassageView } from '../passage-view.ts';
import { splitAtLineBreaks } from './standoff-text.ts';

export interface BratNames {
  readonly labels: ReadonlyMap<string, string>;
  readonly relationTypes: ReadonlyMap<string, string>;
}

export interface BratLines {
  readonly lines: readonly string[];
  /** Passages that hold nothing but line breaks: brat has no way to say where they are. */
  readonly unwritable: number;
  /** Relations with an end that is no written passage of this brief. */
  readonly unwritableRelations: number;
}

/**
 * brat standoff lines: text-bound annotations, then attributes, entity references, notes, relations.
 * @param text as `writeStandoffText` gives it
 */
export function writeAnnotationLines(
  input: ExportInput,
  passages: readonly PassageView[],
  {
    text,
    index,
    names,
  }: { readonly text: string; readonly index: CodePointIndex; readonly names: BratNames },
): BratLines {
  const ids = new Map<string, string>();
  const lines: string[] = [];
  for (const { annotation } of passages) {
    const fragments = annotation.spans.flatMap((span) => splitAtLineBreaks(text, span));
    if (fragments.length === 0) continue;
    const id = `T${ids.size + 1}`;
    ids.set(annotation.id, id);
    const places = fragments.map(
      ({ start, end }) => `${index.getCodePoint(start)} ${index.getCodePoint(end)}`,
    );
    const words = fragments.map(({ start, end }) => text.slice(start, end));
    lines.push(`${id}\t${names.labels.get(annotation.label) ?? '_'} ${places.join(';')}\t${words.join(' ')}`);
  }
  const written = passages.filter(({ annotation }) => ids.has(annotation.id));
  const withId = written.map((passage) => ({ passage, id: ids.get(passage.annotation.id) ?? '' }));
  const relations = writeRelations(input, ids, names);
  return {
    lines: [
      ...lines,
      ...number(
        'A',
        withId.flatMap(({ passage, id }) => writeAttributes(passage, id)),
      ),
      ...number(
        'N',
        withId.flatMap(({ passage, id }) => writeReference(passage, id)),
      ),
      ...number(
        '#',
        withId.flatMap(({ passage, id }) => writeNotes(passage, id)),
      ),
      ...number('R', relations),
    ],
    unwritable: passages.length - written.length,
    unwritableRelations: input.relations.length - relations.length,
  };
}

function number(letter: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${letter}${index + 1}\t${line}`);
}

function writeAttributes({ annotation }: PassageView, id: string): readonly string[] {
  const { confidence, likelihood, reliability, credibility } = annotation.assessment;
  return [
    ...(confidence === null ? [] : [`Confidence ${id} ${confidence}`]),
    ...(likelihood === null
      ? []
      : [`Likelihood ${id} ${writeLikelihoodValue(likelihood.yardstick, likelihood.term)}`]),
    ...(reliability === null ? [] : [`Reliability ${id} ${reliability}`]),
    ...(credibility === null ? [] : [`Credibility ${id} ${credibility}`]),
    ...(annotation.status === 'accepted' ? [] : [`Status ${id} ${annotation.status}`]),
  ];
}

/** A value may hold no space: `icd203_very-likely`. */
export function writeLikelihoodValue(yardstick: string, term: string): string {
  return `${yardstick}_${term}`.replace(/[^A-Za-z0-9_-]+/g, '-');
}

function writeReference({ entity }: PassageView, id: string): readonly string[] {
  return entity === undefined ? [] : [`Reference ${id} Briefmark:${entity.id}\t${writeLine(entity.name)}`];
}

function writeNotes({ annotation, markings }: PassageView, id: string): readonly string[] {
  const parts = [
    annotation.note,
    markings.length === 0 ? '' : `Marking: ${markings.join(', ')}`,
    annotation.tags.length === 0 ? '' : `Tags: ${annotation.tags.join(', ')}`,
  ].filter((part) => part.trim() !== '');
  return parts.map((part) => `AnnotatorNotes ${id}\t${writeLine(part)}`);
}

function writeRelations(
  { relations, brief }: ExportInput,
  ids: ReadonlyMap<string, string>,
  names: BratNames,
) {
  return relations.flatMap(({ type, from, to }) => {
    if (from.kind !== 'passage' || to.kind !== 'passage') return [];
    const first = from.briefId === brief.id ? ids.get(from.annotationId) : undefined;
    const second = to.briefId === brief.id ? ids.get(to.annotationId) : undefined;
    if (first === undefined || second === undefined) return [];
    return [`${names.relationTypes.get(type) ?? '_'} Arg1:${first} Arg2:${second}`];
  });
}

/** A text field is one line without tabs. */
function writeLine(words: string): string {
  return words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}
