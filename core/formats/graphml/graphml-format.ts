import type { Relation, RelationEnd } from '../../model/relation.ts';
import { ok, type Result } from '../../result.ts';
import { writeGrade } from '../../tradecraft/admiralty.ts';
import { describeLikelihood } from '../../tradecraft/likelihood.ts';
import { chooseBanner } from '../choose-banner.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { groupBy } from '../group-by.ts';
import { writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { type XmlMarkup, xml } from '../xml.ts';

/** GraphML: entities, passages that take part in a relation, and the relations between them. */
export const graphmlFormat = {
  id: 'graphml',
  name: 'GraphML',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  description: 'A graph of entities and relations for Gephi, yEd, Cytoscape and networkx.',
  offsetUnit: 'none',
  audience: 'machines',
  holds:
    'Entities with type, aliases and number of mentions; relations with their assessment; passages that relations refer to.',
  leavesOut:
    'The text, passages that no relation refers to, positions, assessment, status, tags, authors and times of passages, passages without a place, and lists (joined into one text).',
  serialize,
} satisfies ExportFormat;

/** Declared before use, as GraphML demands; it knows no lists and no dates. */
const KEYS = [
  { id: 'label', for: 'node', type: 'string' },
  { id: 'kind', for: 'node', type: 'string' },
  { id: 'type', for: 'node', type: 'string' },
  { id: 'aliases', for: 'node', type: 'string' },
  { id: 'mentions', for: 'node', type: 'int' },
  { id: 'brief', for: 'node', type: 'string' },
  { id: 'note', for: 'node', type: 'string' },
  { id: 'relation', for: 'edge', type: 'string' },
  { id: 'symmetric', for: 'edge', type: 'boolean' },
  { id: 'confidence', for: 'edge', type: 'string' },
  { id: 'likelihood', for: 'edge', type: 'string' },
  { id: 'grade', for: 'edge', type: 'string' },
  { id: 'support', for: 'edge', type: 'int' },
  { id: 'status', for: 'edge', type: 'string' },
  { id: 'edge-note', for: 'edge', type: 'string' },
  { id: 'marking', for: 'all', type: 'string' },
] as const;
type KeyId = (typeof KEYS)[number]['id'];

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const passages = describePassages(input);
  const ends = input.relations.flatMap(({ from, to }) => [from, to]);
  const passageEnds = new Map(
    ends.flatMap((end) => (end.kind === 'passage' ? [[getNodeId(end), end] as const] : [])),
  );
  const entityIds = new Set(input.entities.map(({ id }) => id));
  const relations = input.relations.filter(({ from, to }) =>
    [from, to].every((end) => end.kind === 'passage' || entityIds.has(end.entityId)),
  );
  const byId = new Map(passages.map((passage) => [String(passage.annotation.id), passage]));
  const nodes = [
    ...writeEntityNodes(input, passages),
    ...[...passageEnds.values()].map((end) =>
      writePassageNode(end, end.briefId === input.brief.id ? byId.get(end.annotationId) : undefined),
    ),
  ];
  const edges = relations.map((relation) => writeEdge(relation, input));
  const keys = KEYS.map(
    (key) =>
      xml`<key id="${key.id}" for="${key.for}" attr.name="${key.id.replace('edge-', '')}" attr.type="${key.type}"/>\n`,
  );
  const banner = chooseBanner(input);
  const document = xml`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys}<graph id="G" edgedefault="directed">
${writeData({ marking: banner.markings.map(({ words }) => words).join(', ') })}${nodes}${edges}</graph>
</graphml>
`;
  const inGraph = passages.filter(({ annotation }) =>
    passageEnds.has(getNodeId({ kind: 'passage', briefId: input.brief.id, annotationId: annotation.id })),
  );
  return ok({
    files: [{ suffix: '.graphml', content: document.source }],
    losses: writeLosses([
      { count: passages.length - inGraph.length, noun: 'passage', fate: 'that no relation refers to' },
      {
        count: input.relations.length - relations.length,
        noun: 'relation',
        fate: 'left out (its entity is gone)',
      },
    ]),
  });
}

function writeEntityNodes({ entities }: ExportInput, passages: readonly PassageView[]): readonly XmlMarkup[] {
  const mentions = groupBy(passages, ({ annotation }) => annotation.entityId);
  return entities.map(({ id, type, name, aliases, note }) =>
    writeNode(getNodeId({ kind: 'entity', entityId: id }), {
      label: name,
      kind: 'entity',
      type,
      aliases: aliases.join('; '),
      mentions: mentions.get(id)?.length ?? 0,
      note,
    }),
  );
}

function writePassageNode(
  end: Extract<RelationEnd, { kind: 'passage' }>,
  passage: PassageView | undefined,
): XmlMarkup {
  return writeNode(getNodeId(end), {
    label: passage?.quote ?? 'a passage of another brief',
    kind: 'passage',
    type: passage?.labelName ?? '',
    brief: end.briefId,
    note: passage?.annotation.note ?? '',
    marking: passage?.markings.join(', ') ?? '',
  });
}

function writeEdge(
  { id, type, from, to, assessment, passages, status, note }: Relation,
  { codebook }: ExportInput,
): XmlMarkup {
  const known = codebook.relationTypes.find((relationType) => relationType.id === type);
  const data = writeData({
    relation: known?.name ?? type,
    symmetric: String(known?.isSymmetric ?? false),
    confidence: assessment.confidence ?? '',
    likelihood: assessment.likelihood === null ? '' : describeLikelihood(assessment.likelihood),
    grade: writeGrade(assessment.reliability, assessment.credibility),
    support: passages.length,
    status,
    'edge-note': note,
  });
  return xml`<edge id="r.${id}" source="${getNodeId(from)}" target="${getNodeId(to)}">${data}</edge>\n`;
}

function writeNode(id: string, values: Partial<Record<KeyId, string | number>>): XmlMarkup {
  return xml`<node id="${id}">${writeData(values)}</node>\n`;
}

function writeData(values: Partial<Record<KeyId, string | number>>): readonly XmlMarkup[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => xml`<data key="${key}">${value}</data>`);
}

function getNodeId(end: RelationEnd): string {
  return end.kind === 'entity' ? `e.${end.entityId}` : `p.${end.briefId}.${end.annotationId}`;
}
