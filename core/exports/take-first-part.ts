import type { ExportInput } from '../formats/format.ts';
import { collectEntities } from '../formats/gather-export.ts';

/** Briefs up to here are looked at whole. */
const WHOLE_PASSAGES = 400;
const WHOLE_LENGTH = 60_000;
/** Of a longer one, so much text: more than anybody reads before deciding. UTF-16 units. */
const PART_LENGTH = 8000;
const PART_PASSAGES = 150;

/**
 * The beginning of a long brief, itself a brief that every format can write: whole blocks, the passages that lie in them,
 * and what those mention. A short brief is given back as it is.
 */
export function takeFirstPart(input: ExportInput): ExportInput {
  const { text, annotations } = input;
  if (annotations.length <= WHOLE_PASSAGES && text.text.length <= WHOLE_LENGTH) return input;
  const end = findEnd(input);
  const kept = annotations
    .filter(({ placement, spans }) => placement !== 'orphan' && spans.every((span) => span.end <= end))
    .slice(0, PART_PASSAGES);
  const ids = new Set(kept.map(({ id }) => id));
  const relations = input.relations.filter(({ from, to }) =>
    [from, to].every((side) => side.kind === 'passage' && ids.has(side.annotationId)),
  );
  const registry = new Map(input.entities.map((entity) => [entity.id, entity]));
  return {
    ...input,
    text: { text: text.text.slice(0, end), blocks: text.blocks.filter((block) => block.end <= end) },
    annotations: kept,
    relations,
    entities: collectEntities(kept, relations, registry),
  };
}

/** The end of the last block that is not beyond the limit; of the first one if that alone is longer. */
function findEnd({ text: { text, blocks } }: ExportInput): number {
  const last = blocks.findLast(({ end }) => end <= PART_LENGTH) ?? blocks[0];
  return last?.end ?? Math.min(text.length, PART_LENGTH);
}
