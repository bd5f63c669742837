import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUTHORED_SEEDS } from '#build/seeds/authored-seeds.mjs';
import { ENTITIES } from '#build/seeds/entities.mjs';
import { findPassage } from '#build/seeds/find-passage.mjs';
import { buildAnnotations } from '#build/seeds/seed-authoring.mjs';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { findLikelihoodBand, findRowsInUse } from '#core/tradecraft/likelihood.ts';
import { getRestrictiveness } from '#core/tradecraft/marking-words.ts';
import { bringEntitiesOnce, type Seed } from '#electron/seeds/read-seeds.ts';
import { readShippedSeeds, SEED_NAMES } from '#test/support/read-seed.ts';

const { labels, entityTypes, relationTypes } = INTELLIGENCE_CODEBOOK;
const labelTypes = new Map<string, string | null>(labels.map(({ id, entityType }) => [id, entityType]));
let all: readonly Seed[] = [];
beforeAll(async () => {
  all = await readShippedSeeds();
});

function find(name: string): Seed {
  const seed = all.find(({ brief }) => brief.id === name);
  if (seed === undefined) throw new Error(`no seed ${name}`);
  return seed;
}

describe.each([...SEED_NAMES])('the sample brief %s', (name) => {
  it('has spans whose quotes are the words at their offsets, as the app itself would describe them', () => {
    const { text, annotations } = find(name);
    for (const span of annotations.flatMap(({ spans }) => spans)) {
      expect(span).toEqual(describeSpan(text.text, span.start, span.end));
    }
  });

  it('is what its authoring makes; run build/seeds/make-annotations.mjs after a change', () => {
    const { text, annotations, relations, entities } = find(name);
    const authored = AUTHORED_SEEDS.find((seed) => seed.name === name);
    if (authored === undefined) throw new Error(`${name} is not in authored-seeds.mjs`);
    const built = buildAnnotations(authored, ENTITIES, (pointer) =>
      findPassage(text.text, pointer).map(({ start, end }) => describeSpan(text.text, start, end)),
    );
    expect({ annotations, relations, entities }).toEqual({
      annotations: built.annotations,
      relations: built.relations,
      entities: built.entities,
    });
  });

  it('lies within what the reader shows: no passage ends between two blocks', () => {
    const { text, annotations } = find(name);
    const shown = (offset: number) =>
      text.blocks.some((block) => block.start <= offset && offset <= block.end);
    for (const { id, spans } of annotations) {
      expect([id, spans.every(({ start, end }) => shown(start) && shown(end))]).toEqual([id, true]);
    }
  });

  it('uses labels, relation types and markings of the starter codebook', () => {
    const { brief, annotations, relations } = find(name);
    const known = new Set<string>(relationTypes.map(({ id }) => id));
    expect(annotations.filter(({ label }) => !labelTypes.has(label))).toEqual([]);
    expect(relations.filter(({ type }) => !known.has(type))).toEqual([]);
    const markings = [brief, ...annotations].flatMap((record) => record.markings);
    expect(markings.map((marking) => getRestrictiveness(marking))).not.toContain(null);
  });

  it('refers only to entities and passages that are there', () => {
    const { annotations, relations, entities } = find(name);
    const known = new Set<string>(entities.map(({ id }) => id));
    const ends = relations.flatMap(({ from, to }) => [from, to]);
    const named = [
      ...annotations.flatMap(({ entityId }) => entityId ?? []),
      ...ends.flatMap((end) => (end.kind === 'entity' ? [end.entityId] : [])),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !new Set<string>(named).has(id))).toEqual([]);
    const passages = [
      ...relations.flatMap((relation) => relation.passages),
      ...ends.flatMap((end) => (end.kind === 'passage' ? [end] : [])),
    ];
    const missing = passages.filter(
      ({ briefId, annotationId }) => !find(briefId).annotations.some(({ id }) => id === annotationId),
    );
    expect(missing).toEqual([]);
  });

  it('keeps to one row of ICD 203 and gives a likelihood to judgments alone', () => {
    const graded = find(name).annotations.filter(({ assessment }) => assessment.likelihood !== null);
    const likelihoods = graded.flatMap(({ assessment }) => assessment.likelihood ?? []);
    expect(likelihoods.filter((likelihood) => findLikelihoodBand(likelihood) === undefined)).toEqual([]);
    expect(findRowsInUse(likelihoods)).toEqual([0]);
    expect(new Set(graded.map(({ label }) => label))).toEqual(new Set(['judgment']));
  });

  it('says in a judgment the likelihood that it is tagged with', () => {
    for (const { assessment, spans } of find(name).annotations) {
      if (assessment.likelihood === null) continue;
      expect(spans.map(({ quote }) => quote.exact).join(' ')).toContain(assessment.likelihood.term);
    }
  });

  it('never has likelihood and confidence in one sentence (ICD 203 D.6.e(2)(b))', () => {
    const likelihood = /\b(likely|unlikely|probabl[ey]|even chance|almost certain|almost no chance)\b/i;
    const sentences = find(name).text.text.split(/(?<=[.!?])\s+|\n+/u);
    expect(
      sentences.filter((sentence) => likelihood.test(sentence) && /confiden(ce|t)/i.test(sentence)),
    ).toEqual([]);
  });

  it('tells the reader in its note whether it is made up', () => {
    const { brief, text } = find(name);
    const isReport = name === 'alliance-confirms-troops';
    expect(brief.note).toMatch(isReport ? /public news agency report/ : /invented/);
    expect(text.text).toMatch(isReport ? /Sample brief/ : /Invented for demonstration/);
  });
});

describe('the brief of a first start', () => {
  const brief = () => find('alliance-confirms-troops');
  const isAnnotated = (test: (annotation: Annotation) => boolean) => brief().annotations.some(test);

  it('can be read in three minutes and has something on every screen of it', () => {
    const { text, annotations } = brief();
    const wordCount = text.text.match(/[\p{L}\p{N}’-]+/gu)?.length ?? 0;
    expect(wordCount).toBeGreaterThan(450);
    expect(wordCount).toBeLessThan(680);
    expect(annotations.length).toBeGreaterThanOrEqual(18);
    expect(annotations.length).toBeLessThanOrEqual(24);
    expect(new Set(annotations.map(({ label }) => label)).size).toBeGreaterThanOrEqual(8);
  });

  it('shows a passage inside another, two that cross, and one in two pieces', () => {
    const { annotations } = brief();
    const pairs = annotations.flatMap((one, index) =>
      annotations.slice(index + 1).map((two) => getOverlap(one, two)),
    );
    expect(new Set(pairs)).toEqual(new Set(['apart', 'nested', 'crossing']));
    expect(annotations.filter(({ spans }) => spans.length > 1)).toHaveLength(1);
  });

  it('shows drafts, low confidence, gaps, judgments with a likelihood and a portion marked above the brief', () => {
    expect(isAnnotated(({ status }) => status === 'draft')).toBe(true);
    expect(isAnnotated(({ assessment }) => assessment.confidence === 'low')).toBe(true);
    expect(isAnnotated(({ label }) => label === 'gap')).toBe(true);
    expect(isAnnotated(({ assessment }) => assessment.likelihood !== null)).toBe(true);
    expect(isAnnotated(({ markings }) => markings.some(({ level }) => level === 'amber'))).toBe(true);
    expect(brief().relations.filter(({ type }) => type === 'corroborates')).toHaveLength(2);
  });
});

describe('the sample briefs together', () => {
  it('agree on every entity that they share', () => {
    const byId = new Map<string, Seed['entities'][number]>(
      bringEntitiesOnce(all).flatMap(({ entities }) => entities.map((entity) => [entity.id, entity])),
    );
    for (const entity of all.flatMap(({ entities }) => entities)) {
      expect(entity).toEqual(byId.get(entity.id));
    }
    expect(Object.keys(ENTITIES).filter((key) => !byId.has(key))).toEqual([]);
    expect(byId.size).toBeLessThan(all.flatMap(({ entities }) => entities).length);
  });

  it('use entity types of the codebook and no id twice', () => {
    const types = new Set<string>(entityTypes.map(({ id }) => id));
    expect(all.flatMap(({ entities }) => entities).filter(({ type }) => !types.has(type))).toEqual([]);
    const ids = all.flatMap(({ annotations, relations }) =>
      [...annotations, ...relations].map(({ id }) => id),
    );
    expect(ids.length).toBe(new Set<string>(ids).size);
  });

  it('link passages within a brief and across two', () => {
    const ends = all.flatMap(({ brief, relations }) =>
      relations
        .flatMap(({ from, to }) => [from, to])
        .flatMap((end) => (end.kind === 'passage' ? [end.briefId === brief.id] : [])),
    );
    expect(new Set(ends)).toEqual(new Set([true, false]));
  });

  it('exercise offsets beyond the BMP, combining marks and two directions of writing', () => {
    const { text, annotations } = find('port-calls-multilingual');
    const quotes = annotations.flatMap(({ spans }) => spans.map(({ quote }) => quote.exact));
    expect([...text.text].length).toBeLessThan(text.text.length);
    expect(quotes.some((quote) => /\p{M}/u.test(quote) && quote !== quote.normalize('NFC'))).toBe(true);
    for (const script of [
      /\p{sc=Arabic}/u,
      /\p{sc=Hebrew}/u,
      /\p{sc=Hangul}/u,
      /\p{sc=Han}/u,
      /\p{Extended_Pictographic}/u,
    ]) {
      expect(quotes.some((quote) => script.test(quote))).toBe(true);
    }
  });

  it('come as plain text and as Markdown', () => {
    const extensions = all.map(({ brief }) => path.extname(brief.source.fileName));
    expect(new Set(extensions)).toEqual(new Set(['.md', '.txt']));
  });
});

function getOverlap(one: Annotation, two: Annotation): 'apart' | 'nested' | 'crossing' {
  const touching = one.spans.flatMap((a) =>
    two.spans.filter((b) => a.start < b.end && b.start < a.end).map((b) => [a, b] as const),
  );
  const [pair] = touching;
  if (pair === undefined) return 'apart';
  const [a, b] = pair;
  const isNested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
  return isNested ? 'nested' : 'crossing';
}
