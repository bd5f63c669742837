import { writeLikelihoodValue } from '#core/formats/brat/write-annotations.ts';
import {
  BARE_RELATION,
  type InterchangeDocument,
  type InterchangeEntity,
  type InterchangePassage,
  type InterchangeRelation,
  type InterchangeSpan,
} from '#core/interchange/interchange-document.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import type { Likelihood } from '#core/model/assessment.ts';
import { err, ok, type Result } from '#core/result.ts';
import { YARDSTICKS } from '#core/tradecraft/likelihood.ts';
import { readBanners } from '#core/tradecraft/read-marking.ts';
import { type CountedText, countIn, normalizeLines, readCountedText } from './counted-text.ts';
import { describeFault, isInText, makeText, readAssessment, readUtf8 } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';

/** brat standoff: `.ann` with the `.txt` of the same name beside it. */
export const bratReader: InterchangeReader = {
  id: 'brat',
  name: 'brat standoff',
  files: '`.ann` and `.txt` of one name',
  takes:
    'Label, all pieces, confidence, likelihood, grades, status, markings, tags, note and entity of each passage; relations between passages.',
  losesOwn:
    'Authors and times, assessment and note of relations, line breaks in notes and at the ends of passages; a tag with a comma comes as two, a marking of a scheme of your own as words in the note.',
  recognizes: ({ name }) => /\.ann$/i.test(name),
  read,
};

interface Draft {
  readonly label: string;
  readonly spans: readonly InterchangeSpan[];
  readonly attributes: Map<string, string>;
  readonly notes: string[];
  entity: string | null;
}

function read(files: readonly InterchangeFile[]): Result<InterchangeDocument> {
  const annotations = files.find(({ name }) => /\.ann$/i.test(name));
  const source = files.find(({ name }) => /\.txt$/i.test(name));
  if (annotations === undefined || source === undefined)
    return err(
      describeFault('brat keeps text and annotations apart: choose the .ann and the .txt file together'),
    );
  const counted = readCountedText(readUtf8(source), `“${source.name}”`);
  if (!counted.ok) return counted;
  const lines = readUtf8(annotations)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const { text, place } = choosePlacer(lines, readUtf8(source));
  const drafts = new Map<string, Draft>();
  const entities = new Map<string, InterchangeEntity>();
  const relations: InterchangeRelation[] = [];
  for (const line of lines) {
    const [id = '', fields = '', words = ''] = line.split('\t');
    if (id.startsWith('T')) drafts.set(id, readTextBound(fields, words, { text, place }));
    else if (id.startsWith('R')) relations.push(...readRelation(fields));
    else readStatement(id, { fields, words }, { drafts, entities });
  }
  return ok({
    formatId: 'brat',
    briefs: [
      {
        record: null,
        title: source.name.replace(/\.txt$/i, ''),
        text: makeText(text),
        passages: [...drafts].map(([key, draft]) => toPassage(key, draft)),
        relations,
      },
    ],
    entities: [...entities.values()],
    notes: [],
  });
}

type Place = (start: number, end: number) => InterchangeSpan;

/**
 * A text with line ends of Windows was annotated with them, or got them later, on its way to this computer: the words
 * that each line repeats tell which.
 */
function choosePlacer(
  lines: readonly string[],
  words: string,
): { readonly text: string; readonly place: Place } {
  const text = normalizeLines(words);
  const asIs = makePlacer(countIn(words));
  if (text === words) return { text, place: asIs };
  const places = [asIs, makePlacer(countIn(text))];
  const counts = places.map((place) => lines.filter((line) => isProven(line, { text, place })).length);
  return { text, place: (counts[1] ?? 0) > (counts[0] ?? 0) ? (places[1] ?? asIs) : asIs };
}

function isProven(line: string, context: { readonly text: string; readonly place: Place }): boolean {
  const [id = '', fields = '', words = ''] = line.split('\t');
  return id.startsWith('T') && readTextBound(fields, words, context).spans.length > 0;
}

function makePlacer({ text, fromCodePoint }: CountedText): Place {
  return (start, end) => {
    const span = { start: fromCodePoint(start), end: fromCodePoint(end) };
    return isInText(text, span.start, span.end) ? span : { start: -1, end: -1 };
  };
}

/** `Person 0 5;8 12<tab>words`: the words have to be those at the places, or the passage has none. */
function readTextBound(
  fields: string,
  words: string,
  { text, place }: { readonly text: string; readonly place: Place },
): Draft {
  const [label = 'Imported', ...rest] = fields.split(' ');
  const spans = rest
    .join(' ')
    .split(';')
    .map((pair) => pair.split(' ').map(Number))
    .map(([start = -1, end = -1]) =>
      Number.isInteger(start) && Number.isInteger(end) ? place(start, end) : place(-1, -1),
    )
    .toSorted((left, right) => left.start - right.start);
  const isTrue =
    spans.map(({ start, end }) => text.slice(start, end)).join(' ') === words.replaceAll('\r', '');
  return {
    label,
    spans: isTrue ? joinAcrossLines(spans, text) : [],
    attributes: new Map(),
    notes: [],
    entity: null,
  };
}

/** brat cannot write a line break inside a span, so a stretch over several lines comes in pieces. */
function joinAcrossLines(spans: readonly InterchangeSpan[], text: string): readonly InterchangeSpan[] {
  const joined: InterchangeSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isNext = last !== undefined && /^\n+$/.test(text.slice(last.end, span.start));
    if (last !== undefined && isNext) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function readRelation(fields: string): readonly InterchangeRelation[] {
  const [type = '', ...ends] = fields.split(' ');
  const find = (name: string) => ends.find((end) => end.startsWith(`${name}:`))?.slice(name.length + 1);
  const [from, to] = [find('Arg1') ?? ends[0]?.split(':')[1], find('Arg2') ?? ends[1]?.split(':')[1]];
  if (type === '' || from === undefined || to === undefined) return [];
  return [
    {
      type,
      from: { kind: 'passage', key: from },
      to: { kind: 'passage', key: to },
      ...BARE_RELATION,
    },
  ];
}

/** Attributes (`A`, `M`), references to a knowledge base (`N`) and notes (`#`). */
function readStatement(
  id: string,
  { fields, words }: { readonly fields: string; readonly words: string },
  {
    drafts,
    entities,
  }: { readonly drafts: Map<string, Draft>; readonly entities: Map<string, InterchangeEntity> },
): void {
  const [name = '', target = '', value = 'true'] = fields.split(' ');
  const draft = drafts.get(target);
  if (draft === undefined) return;
  if (/^[AM]/.test(id)) draft.attributes.set(name, value);
  else if (id.startsWith('#')) draft.notes.push(words);
  else if (id.startsWith('N')) {
    const key = value.includes(':') ? value.slice(value.indexOf(':') + 1) : value;
    draft.entity = key;
    if (!entities.has(key))
      entities.set(key, { key, name: words || key, type: null, aliases: [], externalIds: [], note: '' });
  }
}

function toPassage(key: string, { label, spans, attributes, notes, entity }: Draft): InterchangePassage {
  const status = annotationStatusSchema.safeParse(attributes.get('Status'));
  const tags = notes.flatMap((note) => (note.startsWith('Tags: ') ? note.slice(6).split(', ') : []));
  const markings = notes.flatMap((note) =>
    note.startsWith('Marking: ') ? (readBanners(note.slice(9)) ?? []) : [],
  );
  const credibility = Number(attributes.get('Credibility'));
  return {
    key,
    spans,
    label,
    entity,
    assessment: readAssessment({
      confidence: attributes.get('Confidence'),
      likelihood: LIKELIHOODS.get(attributes.get('Likelihood') ?? ''),
      reliability: attributes.get('Reliability'),
      credibility: Number.isInteger(credibility) ? credibility : null,
    }),
    markings,
    tags,
    note: notes.filter((note) => !isStatement(note)).join('\n'),
    status: status.success ? status.data : null,
    author: '',
  };
}

/** `Marking: TLP:AMBER` says a marking when all of it is one; a scheme of a codebook's own stays in the note. */
function isStatement(note: string): boolean {
  return (
    note.startsWith('Tags: ') || (note.startsWith('Marking: ') && readBanners(note.slice(9)) !== undefined)
  );
}

const LIKELIHOODS: ReadonlyMap<string, Likelihood> = new Map(
  YARDSTICKS.flatMap(({ id, bands }) =>
    bands.flatMap(({ terms }) =>
      terms.map((term) => [writeLikelihoodValue(id, term), { yardstick: id, term }] as const),
    ),
  ),
);
