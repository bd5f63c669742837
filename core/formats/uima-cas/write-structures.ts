import type { Entity } from '../../model/entity.ts';
import type { Relation, RelationEnd } from '../../model/relation.ts';
import type { ExportInput } from '../format.ts';
import type { PassageView } from '../passage-view.ts';

export type FeatureStructure = Readonly<Record<string, string | number>>;

export interface Structures {
  /** The sofa and the document annotation. */
  readonly base: readonly FeatureStructure[];
  readonly entities: readonly FeatureStructure[];
  /** One for each span: the parts of a discontinuous passage share its `passage`, and `part` counts them from 0. */
  readonly passages: readonly FeatureStructure[];
  readonly relations: readonly FeatureStructure[];
}

export const SOFA_ID = 1;
const DOCUMENT_ID = 2;

/** `%ID` and `%TYPE` come first in each structure, and every structure after those that it refers to. */
export function writeStructures(input: ExportInput, placed: readonly PassageView[]): Structures {
  let lastId = DOCUMENT_ID;
  const ids = new Map<string, number>();
  const takeId = (key: string): number => {
    lastId += 1;
    if (!ids.has(key)) ids.set(key, lastId);
    return lastId;
  };
  const entities = input.entities.map((entity) => writeEntity(entity, takeId(`entity/${entity.id}`)));
  const passages = placed.flatMap((passage) => {
    const entity = passage.entity === undefined ? undefined : ids.get(`entity/${passage.entity.id}`);
    return passage.annotation.spans.map(({ start, end }, part) => ({
      '%ID': takeId(`passage/${passage.annotation.id}`),
      '%TYPE': 'briefmark.Passage',
      '@sofa': SOFA_ID,
      begin: start,
      end,
      part,
      ...(entity === undefined ? {} : { '@entity': entity }),
      ...writePassageFeatures(passage),
    }));
  });
  const findEnd = (end: RelationEnd) => {
    if (end.kind === 'entity') return ids.get(`entity/${end.entityId}`);
    return end.briefId === input.brief.id ? ids.get(`passage/${end.annotationId}`) : undefined;
  };
  const relations = input.relations.flatMap((relation) => {
    const [from, to] = [findEnd(relation.from), findEnd(relation.to)];
    if (from === undefined || to === undefined) return [];
    return [writeRelation(relation, { id: takeId(`relation/${relation.id}`), from, to })];
  });
  return { base: writeBase(input), entities, passages, relations };
}

function writeBase({ text, brief }: ExportInput): readonly FeatureStructure[] {
  return [
    {
      '%ID': SOFA_ID,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text/plain',
      sofaString: text.text,
    },
    {
      '%ID': DOCUMENT_ID,
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      '@sofa': SOFA_ID,
      begin: 0,
      end: text.text.length,
      language: brief.language ?? 'x-unspecified',
    },
  ];
}

function writeEntity({ id, type, name, aliases, note }: Entity, structureId: number): FeatureStructure {
  return {
    '%ID': structureId,
    '%TYPE': 'briefmark.Entity',
    id,
    type,
    name,
    ...compact({ aliases: aliases.join('\n'), note }),
  };
}

function writePassageFeatures({ annotation, labelName, markings }: PassageView): FeatureStructure {
  const { id, label, assessment, tags, note, status, origin, author, created, modified } = annotation;
  const { confidence, likelihood, reliability, credibility } = assessment;
  return {
    passage: id,
    label,
    labelName,
    status,
    origin,
    created,
    modified,
    ...compact({
      confidence: confidence ?? '',
      likelihood: likelihood?.term ?? '',
      yardstick: likelihood?.yardstick ?? '',
      reliability: reliability ?? '',
      markings: markings.join('\n'),
      tags: tags.join('\n'),
      note,
      author,
    }),
    ...(credibility === null ? {} : { credibility }),
  };
}

function writeRelation(
  { id, type, assessment, status, note }: Relation,
  ends: { readonly id: number; readonly from: number; readonly to: number },
): FeatureStructure {
  return {
    '%ID': ends.id,
    '%TYPE': 'briefmark.Relation',
    '@from': ends.from,
    '@to': ends.to,
    id,
    type,
    status,
    ...compact({
      note,
      confidence: assessment.confidence ?? '',
      likelihood: assessment.likelihood?.term ?? '',
      yardstick: assessment.likelihood?.yardstick ?? '',
    }),
  };
}

/** A feature that is not stated is left out: UIMA reads it as null. */
function compact(features: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(features).filter(([, value]) => value !== ''));
}
