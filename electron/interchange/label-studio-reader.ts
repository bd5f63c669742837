import { z } from 'zod';
import {
  BARE_RELATION,
  type InterchangeBrief,
  type InterchangeDocument,
  type InterchangeEntity,
  type InterchangePassage,
} from '#core/interchange/interchange-document.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import { err, ok, type Result } from '#core/result.ts';
import { findLikelihoodByTerm } from '#core/tradecraft/read-likelihood.ts';
import { type CountedText, readCountedText } from './counted-text.ts';
import {
  describeFault,
  makeText,
  parseJson,
  readAssessment,
  readMarkings,
  readUtf8,
  sortSpans,
} from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';

/** Label Studio's JSON: tasks with a text, regions that share an id are one region with several controls. */
export const labelStudioReader: InterchangeReader = {
  id: 'label-studio',
  name: 'Label Studio',
  files: '`.json`',
  takes:
    'Label, all pieces, confidence, likelihood, grades, status, markings, tags, note and entity of each passage; relations between passages.',
  losesOwn: 'Authors and times, assessment and note of relations, and a likelihood on a scale of your own.',
  recognizes: (_file, head) =>
    /"annotations"\s*:/.test(head) || (/"data"\s*:/.test(head) && head.trimStart().startsWith('[')),
  read: ([file]) => (file === undefined ? err(describeFault('no file was given')) : read(file)),
};

const resultSchema = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  from_name: z.string().optional(),
  value: z
    .looseObject({
      start: z.int().optional(),
      end: z.int().optional(),
      labels: z.array(z.string()).optional(),
      choices: z.array(z.string()).optional(),
      text: z.union([z.string(), z.array(z.string())]).optional(),
    })
    .optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels: z.array(z.string()).optional(),
});
type ResultItem = z.infer<typeof resultSchema>;
const taskSchema = z.looseObject({
  data: z.looseObject({ text: z.string(), title: z.string().optional() }),
  annotations: z.array(z.looseObject({ result: z.array(resultSchema) })).optional(),
});
const fileSchema = z.union([z.array(taskSchema).max(10_000), taskSchema]);

function read(file: InterchangeFile): Result<InterchangeDocument> {
  const parsed = fileSchema.safeParse(parseJson(readUtf8(file)));
  if (!parsed.success) return err(describeFault(`“${file.name}” holds no tasks of Label Studio with a text`));
  const entities = new Map<string, InterchangeEntity>();
  const briefs: InterchangeBrief[] = [];
  for (const [index, task] of [parsed.data].flat().entries()) {
    const text = readCountedText(task.data.text, `task ${index + 1} of “${file.name}”`);
    if (!text.ok) return text;
    const results = task.annotations?.flatMap(({ result }) => result) ?? [];
    briefs.push({
      record: null,
      title: task.data.title?.slice(0, 500) || `${file.name}, task ${index + 1}`,
      text: makeText(text.value.text),
      passages: readPassages(results, text.value, entities),
      relations: results.flatMap(readRelation),
    });
  }
  return ok({ formatId: 'label-studio', briefs, entities: [...entities.values()], notes: [] });
}

function readPassages(
  results: readonly ResultItem[],
  { fromCodePoint }: CountedText,
  entities: Map<string, InterchangeEntity>,
): readonly InterchangePassage[] {
  const groups = new Map<string, ResultItem[]>();
  for (const [position, item] of results.entries()) {
    if (item.value?.start === undefined) continue;
    const key = (item.id ?? `region-${position}`).replace(/\.part\d+$/, '');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([key, items]) => {
    const choice = (name: string) =>
      items.find((item) => item.from_name === name && item.type === 'choices')?.value?.choices?.[0];
    const list = (name: string) => {
      const found = items.find((item) => item.from_name === name && item.type === 'textarea')?.value?.text;
      return [found ?? []].flat();
    };
    const words = (name: string) => list(name).join('\n');
    const { markings, unknown } = readMarkings(list('marking'));
    const labels = items.filter(({ type }) => type === 'labels');
    const spans = (labels.length === 0 ? items.slice(0, 1) : labels).map(({ value }) => ({
      start: fromCodePoint(value?.start),
      end: fromCodePoint(value?.end),
    }));
    const status = annotationStatusSchema.safeParse(choice('status'));
    const credibility = Number(choice('credibility'));
    const name = words('entity').trim();
    if (name !== '' && !entities.has(name))
      entities.set(name, { key: name, name, type: null, aliases: [], externalIds: [], note: '' });
    return {
      key,
      spans: sortSpans(spans),
      label: labels[0]?.value?.labels?.[0] ?? 'Imported',
      entity: name === '' ? null : name,
      assessment: readAssessment({
        confidence: choice('confidence'),
        likelihood: findLikelihoodByTerm(choice('likelihood') ?? ''),
        reliability: choice('reliability'),
        credibility: Number.isInteger(credibility) ? credibility : null,
      }),
      markings,
      tags: list('tag'),
      note: [words('note'), ...unknown.map((banner) => `Marking: ${banner}`)]
        .filter((part) => part !== '')
        .join('\n'),
      status: status.success ? status.data : null,
      author: '',
    };
  });
}

function readRelation({ type, from_id: from, to_id: to, labels }: ResultItem): InterchangeBrief['relations'] {
  if (type !== 'relation' || from === undefined || to === undefined) return [];
  return [
    {
      type: labels?.[0] ?? 'associated-with',
      from: { kind: 'passage', key: from },
      to: { kind: 'passage', key: to },
      ...BARE_RELATION,
    },
  ];
}
