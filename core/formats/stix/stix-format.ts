import { createCodePointIndex } from '../../anchoring/code-point-index.ts';
import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeLosses } from '../losses.ts';
import { hashText } from '../name-based-id.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import { type StixContext, writeCommon } from './stix-context.ts';
import {
  ENTITY_TYPE,
  EXTENSION_DEFINITIONS,
  makeStixId,
  PRODUCER,
  type StixObject,
} from './stix-vocabulary.ts';
import { writeEntities } from './write-entities.ts';
import { writeNote, writeOpinion } from './write-notes.ts';
import { writeRelationships } from './write-relationships.ts';

/**
 * A STIX 2.1 bundle (OASIS Standard with Errata 01, 2 April 2025): the brief as a report, its entities, a note for
 * each passage, relationships, TLP 2.0 by the published ids. Ids are made from names, so that a second export updates
 * what the first one made.
 */
export const stixFormat = {
  id: 'stix',
  name: 'STIX 2.1',
  extension: 'json',
  mediaType: 'application/stix+json;version=2.1',
  description:
    'A bundle for threat intelligence platforms: report, entities, relationships and a note for each passage.',
  offsetUnit: 'Unicode code points (in an extension; STIX has no positions)',
  audience: 'machines',
  holds:
    'Report with source and hash, entities, relations, and every passage with quote, position, confidence, grades, likelihood, markings and note.',
  leavesOut:
    'The text between passages. Places without a country, equipment, events and dates have no STIX object and are written as one of Briefmark’s own, declared by an extension.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const context: StixContext = {
    input,
    index: createCodePointIndex(input.text.text),
    textHash: hashText(input.text.text),
    supporting: new Map([[PRODUCER.id, PRODUCER]]),
  };
  const passages = describePassages(input);
  const reread = verifyClaims(input.text.text, 'code point', claimPositions(passages, context));
  if (!reread.ok) return reread;
  const reportId = makeStixId('report', input.brief.id);
  const entities = writeEntities(context);
  const notes = passages.map((passage) => {
    const entity = passage.entity === undefined ? undefined : entities.get(passage.entity.id);
    return writeNote(passage, context, entity?.id ?? reportId);
  });
  const opinions = passages
    .filter(({ annotation }) => annotation.status === 'rejected')
    .map((passage) => writeOpinion(passage, context));
  const relationships = writeRelationships(context, entities);
  const content = [...entities.values(), ...relationships, ...notes, ...opinions];
  const report = writeReport(input, context, { id: reportId, content });
  const objects = [...context.supporting.values(), ...EXTENSION_DEFINITIONS, report, ...content];
  const bundle = { type: 'bundle', id: makeStixId('bundle', input.brief.id), objects };
  const own = [...entities.values()].filter(({ type }) => type === ENTITY_TYPE).length;
  return ok({
    files: [{ suffix: '.json', content: `${JSON.stringify(bundle, replaceHalfPairs, 1)}\n` }],
    losses: writeLosses([
      {
        count: own,
        noun: 'entity',
        plural: 'entities',
        fate: 'without a STIX type, written as a declared extension',
      },
      {
        count: input.relations.length - relationships.length,
        noun: 'relation',
        fate: 'left out (its entity is gone)',
      },
    ]),
  });
}

function writeReport(
  input: ExportInput,
  context: StixContext,
  { id, content }: { readonly id: string; readonly content: readonly StixObject[] },
): StixObject {
  const { brief } = input;
  const { source } = brief;
  const alsoModified = [...input.annotations, ...input.relations, ...input.entities].map(
    ({ modified }) => modified,
  );
  const common = writeCommon(
    { type: 'report', id },
    { ...brief, author: '' },
    { context, markings: brief.markings, alsoModified },
  );
  return {
    ...common,
    ...(brief.language === null ? {} : { lang: brief.language }),
    ...(brief.tags.length === 0 ? {} : { labels: brief.tags }),
    name: brief.title,
    ...(brief.note === '' ? {} : { description: brief.note }),
    published: source.published.length === 10 ? `${source.published}T00:00:00.000Z` : source.retrieved,
    external_references: [
      {
        source_name: source.origin || source.fileName || 'unknown',
        description:
          [source.author, source.published, source.fileName].filter((part) => part !== '').join(', ') ||
          brief.title,
        ...(/^https?:\/\/[\u0021-\u007E]+$/.test(source.url) ? { url: source.url } : {}),
        hashes: { 'SHA-256': source.sha256 },
      },
    ],
    object_refs: content.length === 0 ? [PRODUCER.id] : content.map((object) => object.id),
  };
}

function claimPositions(passages: readonly PassageView[], { index }: StixContext) {
  return passages
    .filter(({ isOrphan }) => !isOrphan)
    .flatMap(({ annotation: { id, spans } }) =>
      spans.map(({ start, end, quote }) => ({
        start: index.getCodePoint(start),
        end: index.getCodePoint(end),
        exact: quote.exact,
        id,
      })),
    );
}

/** STIX is I-JSON (RFC 7493): half a surrogate pair may not occur, not even escaped. */
function replaceHalfPairs(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value;
}
