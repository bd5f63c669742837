import { createCodePointIndex } from '../../anchoring/code-point-index.ts';
import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeLosses } from '../losses.ts';
import { hashText, makeNameBasedId } from '../name-based-id.ts';
import { describePassages } from '../passage-view.ts';
import { type PositionClaim, verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import {
  type WebAnnotation,
  type WebContext,
  writePassageAnnotation,
  writeRelationAnnotation,
} from './write-annotation.ts';

/** Members of our own, which plain readers drop. The address names the vocabulary and is never fetched. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { briefmark: 'urn:briefmark:vocabulary:' }] as const;

/** W3C Web Annotation Data Model (2017): a collection with one embedded page, and the text that its positions count. */
export const webAnnotationFormat = {
  id: 'web-annotation',
  name: 'W3C Web Annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  description: 'Annotations as linked data, with the text beside them.',
  offsetUnit: 'Unicode code points',
  audience: 'machines',
  holds:
    'Every passage with position and quote, label, entity, assessment, marking, tags and note; relations; the text.',
  leavesOut: 'Aliases, identifiers and notes of entities; the structure of the text.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { brief, text, relations, codebook, entities } = input;
  const passages = describePassages(input);
  const context: WebContext = {
    briefId: brief.id,
    source: `urn:sha256:${hashText(text.text)}`,
    index: createCodePointIndex(text.text),
    relationTypeNames: new Map(codebook.relationTypes.map(({ id, name }) => [id, name])),
  };
  const items = [
    ...passages.map((passage) => writePassageAnnotation(passage, context)),
    ...relations.map((relation) => writeRelationAnnotation(relation, context)),
  ];
  const reread = verifyClaims(text.text, 'code point', claimPositions(items));
  if (!reread.ok) return reread;
  const detailed = entities.filter(
    ({ aliases, externalIds, note }) => aliases.length + externalIds.length + note.length > 0,
  );
  return ok({
    files: [
      { suffix: '.jsonld', content: `${JSON.stringify(writeCollection(input, items), null, 1)}\n` },
      { suffix: '.txt', content: text.text },
    ],
    losses: writeLosses([
      {
        count: detailed.length,
        noun: 'entity',
        plural: 'entities',
        fate: 'without aliases, identifiers and notes',
      },
    ]),
  });
}

/** 5.1 and 5.2: an empty collection has no page, because a page may not be empty. */
function writeCollection(
  { brief, exportedAt, generator }: ExportInput,
  items: readonly WebAnnotation[],
): object {
  const id = `urn:uuid:${makeNameBasedId(`collection/${brief.id}`)}`;
  const pageId = `urn:uuid:${makeNameBasedId(`page/${brief.id}`)}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: brief.title,
    generator: { type: 'Software', name: generator },
    generated: exportedAt,
    total: items.length,
  };
  if (items.length === 0) return collection;
  return { ...collection, first: { id: pageId, type: 'AnnotationPage', startIndex: 0, items }, last: pageId };
}

/** What the written annotations say: each position with the quote that stands beside it. */
function* claimPositions(items: readonly WebAnnotation[]): Generator<PositionClaim> {
  for (const { id, target } of items) {
    for (const part of [target].flat()) {
      if (typeof part === 'string') continue;
      const position = part.selector.find((selector) => selector.type === 'TextPositionSelector');
      const quote = part.selector.find((selector) => selector.type === 'TextQuoteSelector');
      if (position === undefined) continue;
      yield { start: position.start, end: position.end, exact: quote?.exact ?? '', id };
    }
  }
}
