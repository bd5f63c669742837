const PASSAGE_STRINGS = [
  'passage',
  'label',
  'labelName',
  'confidence',
  'likelihood',
  'yardstick',
  'reliability',
  'markings',
  'tags',
  'note',
  'status',
  'origin',
  'author',
  'created',
  'modified',
];
const ENTITY_STRINGS = ['id', 'type', 'name', 'aliases', 'note'];
const RELATION_STRINGS = ['id', 'type', 'confidence', 'likelihood', 'yardstick', 'status', 'note'];

/** Briefmark's own types. Lists (aliases, tags, markings) are texts with one entry per line. */
export function writeTypes(): Readonly<Record<string, object>> {
  return {
    'briefmark.Entity': declare(
      'briefmark.Entity',
      'uima.cas.TOP',
      features(ENTITY_STRINGS, 'uima.cas.String'),
    ),
    'briefmark.Passage': declare('briefmark.Passage', 'uima.tcas.Annotation', {
      ...features(PASSAGE_STRINGS, 'uima.cas.String'),
      ...features(['credibility', 'part'], 'uima.cas.Integer'),
      ...features(['entity'], 'briefmark.Entity'),
    }),
    'briefmark.Relation': declare('briefmark.Relation', 'uima.cas.TOP', {
      ...features(RELATION_STRINGS, 'uima.cas.String'),
      ...features(['from', 'to'], 'uima.cas.TOP'),
    }),
  };
}

function declare(name: string, superType: string, members: object): object {
  return { '%NAME': name, '%SUPER_TYPE': superType, ...members };
}

function features(names: readonly string[], range: string): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [name, { '%NAME': name, '%RANGE': range }]));
}
