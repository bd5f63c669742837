import { z } from 'zod';
import { CONTINUES } from '#core/formats/continued-parts.ts';
import { groupBy } from '#core/formats/group-by.ts';
import {
  BARE_RELATION,
  type InterchangeBrief,
  type InterchangeDocument,
  type InterchangeEntity,
  type InterchangePassage,
} from '#core/interchange/interchange-document.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import { markingsSchema } from '#core/model/marking.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type CountedText, readCountedText } from './counted-text.ts';
import {
  describeFault,
  isInText,
  makeText,
  parseJson,
  readAssessment,
  readUtf8,
  sortSpans,
} from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';

/** JSONL of spaCy and Prodigy (`spans`, code points) and of doccano (`entities` or `label`, UTF-16 code units): one brief a line. */
export const jsonlReader: InterchangeReader = {
  id: 'jsonl',
  name: 'JSONL of spaCy, Prodigy or doccano',
  files: '`.jsonl`',
  takes:
    'From spaCy and Prodigy: label, all pieces, assessment, status, markings, tags, note, author and entity of each passage. From doccano: label and all pieces, and relations.',
  losesOwn:
    'Rejected passages and times; from Prodigy relations, from doccano all that is said about a passage but its label.',
  recognizes: ({ name }, head) => /\.jsonl$/i.test(name) && head.trimStart().startsWith('{'),
  read: ([file]) => (file === undefined ? err(describeFault('no file was given')) : read(file)),
};

const spanSchema = z.looseObject({ start: z.int(), end: z.int(), label: z.string().min(1) });
const entitySchema = z.object({
  id: z.union([z.int(), z.string()]).optional(),
  label: z.string().min(1),
  start_offset: z.int(),
  end_offset: z.int(),
});
const relationSchema = z.object({
  from_id: z.union([z.int(), z.string()]),
  to_id: z.union([z.int(), z.string()]),
  type: z.string().min(1),
});
const tripleSchema = z.tuple([z.int(), z.int(), z.string().min(1)]);
const lineSchema = z.object({
  text: z.string(),
  meta: z.looseObject({ source: z.string().optional() }).optional(),
  spans: z.array(spanSchema).optional(),
  entities: z.array(entitySchema).optional(),
  label: z.array(tripleSchema).optional(),
  relations: z.array(relationSchema).optional(),
});
type Line = z.infer<typeof lineSchema>;

const MAX_LINES = 10_000;

function read(file: InterchangeFile): Result<InterchangeDocument> {
  const lines = readUtf8(file)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length > MAX_LINES)
    return err(describeFault(`“${file.name}” has more than ${MAX_LINES} lines; split it`));
  const briefs: InterchangeBrief[] = [];
  const entities = new Map<string, InterchangeEntity>();
  for (const [index, line] of lines.entries()) {
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success)
      return err(describeFault(`line ${index + 1} of “${file.name}” is no annotated text`));
    const text = readCountedText(parsed.data.text, `line ${index + 1} of “${file.name}”`);
    if (!text.ok) return text;
    briefs.push({
      record: null,
      title: parsed.data.meta?.source?.slice(0, 500) || `${file.name}, line ${index + 1}`,
      text: makeText(text.value.text),
      passages: readPassages(parsed.data, text.value, entities),
      relations: listRelations(parsed.data).map(({ from_id, to_id, type }) => ({
        type,
        from: { kind: 'passage', key: String(from_id) },
        to: { kind: 'passage', key: String(to_id) },
        ...BARE_RELATION,
      })),
    });
  }
  return ok({ formatId: 'jsonl', briefs, entities: [...entities.values()], notes: [] });
}

function readPassages(
  line: Line,
  text: CountedText,
  entities: Map<string, InterchangeEntity>,
): readonly InterchangePassage[] {
  if (line.spans !== undefined) return readSpans(text, line.spans, entities);
  const written =
    line.entities?.map(({ id, label, start_offset, end_offset }) => ({
      key: String(id ?? `${start_offset}-${end_offset}`),
      label,
      start: start_offset,
      end: end_offset,
    })) ??
    line.label?.map(([start, end, label], index) => ({ key: `label-${index}`, label, start, end })) ??
    [];
  const firstParts = new Map(
    (line.relations ?? [])
      .filter(({ type }) => type === CONTINUES)
      .map(({ from_id, to_id }) => [String(from_id), String(to_id)] as const),
  );
  const labels = new Map(written.map(({ key, label }) => [key, label]));
  const groups = groupBy(written, ({ key, label }) => {
    const first = firstParts.get(key) ?? key;
    // what another program has given another label is no longer a part of the same passage
    return labels.get(first) === label ? first : key;
  });
  return [...groups].map(([key, parts]) =>
    makePassage({
      key,
      label: parts[0]?.label ?? '',
      spans: sortSpans(
        parts.map(({ start, end }) => ({ start: text.fromUtf16(start), end: text.fromUtf16(end) })),
      ),
    }),
  );
}

/** Those that only join the parts of a passage are no relations. */
function listRelations({ relations = [], entities = [] }: Line) {
  const labels = new Map(entities.map(({ id, label }) => [String(id ?? ''), label]));
  return relations.filter(
    ({ type, from_id, to_id }) =>
      type !== CONTINUES || labels.get(String(from_id)) !== labels.get(String(to_id)),
  );
}

/** Parts of one passage share the member `passage`, which Briefmark writes; each other span is a passage. */
function readSpans(
  { text, fromCodePoint }: CountedText,
  spans: readonly z.infer<typeof spanSchema>[],
  entities: Map<string, InterchangeEntity>,
): readonly InterchangePassage[] {
  const groups = new Map<string, z.infer<typeof spanSchema>[]>();
  for (const [position, span] of spans.entries()) {
    const key = typeof span.passage === 'string' ? span.passage : `span-${position}`;
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups].flatMap(([key, parts]) => {
    const [first] = parts;
    if (first === undefined) return [];
    const places = parts.map(({ start, end }) => ({
      start: fromCodePoint(start),
      end: fromCodePoint(end),
    }));
    if (!places.every(({ start, end }) => isInText(text, start, end)))
      return [makePassage({ key, label: first.label, spans: [{ start: -1, end: -1 }] })];
    const status = annotationStatusSchema.safeParse(first.status);
    return [
      {
        ...makePassage({ key, label: first.label, spans: sortSpans(places) }),
        entity: readEntity(first, entities),
        assessment: readAssessment(first),
        tags: Array.isArray(first.tags)
          ? first.tags.filter((tag): tag is string => typeof tag === 'string')
          : [],
        note: typeof first.note === 'string' ? first.note : '',
        status: status.success ? status.data : null,
        markings: markingsSchema.safeParse(first.markings).data ?? [],
        author: typeof first.author === 'string' ? first.author : '',
      },
    ];
  });
}

function readEntity(
  span: z.infer<typeof spanSchema>,
  entities: Map<string, InterchangeEntity>,
): string | null {
  const { kb_id: id, entity: name } = span;
  const key = typeof id === 'string' && id !== '' ? id : typeof name === 'string' ? name : '';
  if (key === '') return null;
  if (!entities.has(key)) {
    const words = typeof name === 'string' && name !== '' ? name : key;
    entities.set(key, { key, name: words, type: null, aliases: [], externalIds: [], note: '' });
  }
  return key;
}

function makePassage({
  key,
  label,
  spans,
}: Pick<InterchangePassage, 'key' | 'label' | 'spans'>): InterchangePassage {
  return {
    key,
    spans,
    label,
    entity: null,
    assessment: NOT_STATED,
    markings: [],
    tags: [],
    note: '',
    status: null,
    author: '',
  };
}
