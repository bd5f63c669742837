/**
 * What a person writes to annotate a seed; `make-annotations.mjs` turns it into full records of the model.
 *
 * @typedef {{ scheme: string, level: string, controls: string[] }} Marking
 *
 * @typedef {object} AuthoredPassage
 * @property {string} id unique in the seed
 * @property {string} at words that occur once in the text, the passage in double brackets (`find-passage.mjs`)
 * @property {string} label
 * @property {string} [entity] a key of `entities.mjs`
 * @property {'low' | 'moderate' | 'high'} [confidence]
 * @property {string} [likelihood] a term of ICD 203
 * @property {string} [grade] Admiralty code: `B2`
 * @property {Marking[]} [markings]
 * @property {string[]} [tags]
 * @property {string} [note]
 * @property {'draft' | 'accepted' | 'rejected'} [status]
 *
 * @typedef {{ entity: string } | { passage: string, seed?: string }} AuthoredEnd an entity, or a passage of this or another seed
 *
 * @typedef {object} AuthoredRelation
 * @property {string} id
 * @property {string} type
 * @property {AuthoredEnd} from
 * @property {AuthoredEnd} to
 * @property {'low' | 'moderate' | 'high'} [confidence]
 * @property {string[]} [passages] supporting passages of this seed
 * @property {string} [note]
 * @property {'draft' | 'accepted' | 'rejected'} [status]
 *
 * @typedef {object} AuthoredSeed
 * @property {string} name the folder under `seeds/`
 * @property {string} started when the first annotation was made; each later one follows 40 seconds after
 * @property {AuthoredPassage[]} passages
 * @property {AuthoredRelation[]} relations
 *
 * @typedef {object} AuthoredEntity
 * @property {string} type
 * @property {string} name
 * @property {string[]} [aliases]
 * @property {string} [note]
 */

const AUTHOR = 'Sample analyst';
const STEP_MS = 40_000;

/**
 * @param {AuthoredSeed} seed
 * @param {Record<string, AuthoredEntity>} registry
 * @param {(pointer: string) => object[]} describePassage pointer → spans of the model
 */
export function buildAnnotations(seed, registry, describePassage) {
  const timeAt = (/** @type {number} */ step) =>
    new Date(Date.parse(seed.started) + step * STEP_MS).toISOString();
  const annotations = seed.passages.map((passage, index) =>
    buildAnnotation(seed, { passage, spans: describePassage(passage.at), time: timeAt(index) }),
  );
  const relations = seed.relations.map((relation, index) =>
    buildRelation(seed, relation, timeAt(seed.passages.length + index)),
  );
  return {
    formatVersion: 1,
    offsetUnit: 'UTF-16 code units',
    entities: listEntityKeys(seed).map((key) => buildEntity(key, registry)),
    annotations,
    relations,
  };
}

/**
 * @param {AuthoredSeed} seed
 * @param {{ passage: AuthoredPassage, spans: object[], time: string }} placed
 */
function buildAnnotation(seed, { passage, spans, time }) {
  return {
    id: `${seed.name}.${passage.id}`,
    spans,
    placement: 'placed',
    label: passage.label,
    entityId: passage.entity ?? null,
    assessment: buildAssessment(passage),
    markings: passage.markings ?? [],
    tags: passage.tags ?? [],
    note: passage.note ?? '',
    status: passage.status ?? 'accepted',
    origin: 'human',
    author: AUTHOR,
    created: time,
    modified: time,
  };
}

/** @param {AuthoredPassage} passage */
function buildAssessment({ confidence, likelihood, grade }) {
  return {
    confidence: confidence ?? null,
    likelihood: likelihood === undefined ? null : { yardstick: 'icd203', term: likelihood },
    reliability: grade?.charAt(0) ?? null,
    credibility: grade === undefined ? null : Number(grade.slice(1)),
  };
}

/**
 * @param {AuthoredSeed} seed
 * @param {AuthoredRelation} relation
 * @param {string} time
 */
function buildRelation(seed, relation, time) {
  return {
    id: `${seed.name}.${relation.id}`,
    type: relation.type,
    from: buildEnd(seed, relation.from),
    to: buildEnd(seed, relation.to),
    assessment: {
      confidence: relation.confidence ?? null,
      likelihood: null,
      reliability: null,
      credibility: null,
    },
    passages: (relation.passages ?? []).map((id) => refTo(seed.name, id)),
    note: relation.note ?? '',
    status: relation.status ?? 'accepted',
    author: AUTHOR,
    created: time,
    modified: time,
  };
}

/**
 * @param {AuthoredSeed} seed
 * @param {AuthoredEnd} end
 */
function buildEnd(seed, end) {
  if ('entity' in end) return { kind: 'entity', entityId: end.entity };
  return { kind: 'passage', ...refTo(end.seed ?? seed.name, end.passage) };
}

/**
 * @param {string} seedName
 * @param {string} passageId
 */
function refTo(seedName, passageId) {
  return { briefId: seedName, annotationId: `${seedName}.${passageId}` };
}

/** @param {AuthoredSeed} seed */
function listEntityKeys({ passages, relations }) {
  const mentioned = passages.flatMap(({ entity }) => (entity === undefined ? [] : [entity]));
  const related = relations
    .flatMap(({ from, to }) => [from, to])
    .flatMap((end) => ('entity' in end ? [end.entity] : []));
  return [...new Set([...mentioned, ...related])].toSorted();
}

/**
 * @param {string} key
 * @param {Record<string, AuthoredEntity>} registry
 */
function buildEntity(key, registry) {
  const entity = registry[key];
  if (entity === undefined) throw new Error(`not in entities.mjs: ${key}`);
  const time = '2024-10-01T08:00:00.000Z';
  return {
    id: key,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases ?? [],
    externalIds: [],
    note: entity.note ?? '',
    mergedInto: null,
    distinctFrom: [],
    author: AUTHOR,
    created: time,
    modified: time,
  };
}
