import { describe, expect, it } from 'vitest';
import { adoptCodebook, findHomelessLabels, suggestMove } from '#core/codebook/adopt-codebook.ts';
import { compareCodebooks } from '#core/codebook/compare-codebooks.ts';
import { DUE_DILIGENCE_CODEBOOK } from '#core/codebook/due-diligence-codebook.ts';
import { findCodebookProblems } from '#core/codebook/find-problems.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';

const UNUSED = { entityTypes: {}, relationTypes: {}, levels: {} };
const find = (id: string) => {
  const label = INTELLIGENCE_CODEBOOK.labels.find((each) => each.id === id);
  if (label === undefined) throw new Error(`No label ${id}.`);
  return label;
};

describe('findHomelessLabels', () => {
  it('names the labels in use that the other codebook lacks', () => {
    const counts = { person: 4, equipment: 2, 'military-unit': 0 };
    const homeless = findHomelessLabels(INTELLIGENCE_CODEBOOK, DUE_DILIGENCE_CODEBOOK, counts);
    expect(homeless.map(({ id }) => String(id))).toEqual(['equipment']);
  });
});

describe('suggestMove', () => {
  it('prefers a label of the same name, which needs no tag', () => {
    const incoming = {
      ...DUE_DILIGENCE_CODEBOOK,
      labels: DUE_DILIGENCE_CODEBOOK.labels.map((label) =>
        label.id === 'asset' ? { ...label, name: 'UNIT' } : label,
      ),
    };
    expect(suggestMove(find('military-unit'), incoming)).toEqual({ kind: 'relabel', to: 'asset', tag: null });
  });

  it('then one of the same type, and keeps the old name as a tag', () => {
    const incoming = {
      ...INTELLIGENCE_CODEBOOK,
      labels: INTELLIGENCE_CODEBOOK.labels
        .filter(({ id }) => id !== 'person')
        .map((label) => (label.id === 'gap' ? { ...label, entityType: find('person').entityType } : label)),
    };
    expect(suggestMove(find('person'), incoming)).toEqual({ kind: 'relabel', to: 'gap', tag: 'Person' });
  });

  it('then one of the nearest type', () => {
    const target = (id: string) => suggestMove(find(id), DUE_DILIGENCE_CODEBOOK);
    expect(target('equipment')).toEqual({ kind: 'relabel', to: 'asset', tag: 'Equipment' });
    expect(target('military-unit')).toEqual({ kind: 'relabel', to: 'organization', tag: 'Unit' });
  });

  it('else the first', () => {
    const own = { ...find('gap'), name: 'Rumour' };
    expect(suggestMove(own, DUE_DILIGENCE_CODEBOOK)).toEqual({
      kind: 'relabel',
      to: 'person',
      tag: 'Rumour',
    });
  });
});

describe('adoptCodebook', () => {
  it('takes the other as it is where nothing else is in use', () => {
    expect(adoptCodebook(INTELLIGENCE_CODEBOOK, DUE_DILIGENCE_CODEBOOK, UNUSED)).toEqual({
      codebook: DUE_DILIGENCE_CODEBOOK,
      kept: [],
    });
  });

  it('keeps types, relations and schemes that are in use, and says so', () => {
    const { codebook, kept } = adoptCodebook(INTELLIGENCE_CODEBOOK, DUE_DILIGENCE_CODEBOOK, {
      entityTypes: { 'military-unit': 3, person: 1 },
      relationTypes: { commands: 2 },
      levels: { 'nato/restricted': 1, 'tlp2/amber': 7 },
    });
    expect(kept).toEqual(['Military unit', 'commands', 'NATO classification']);
    expect(codebook.entityTypes.at(-1)?.name).toBe('Military unit');
    expect(codebook.relationTypes.at(-1)?.name).toBe('commands');
    expect(codebook.markingSchemes.map(({ id }) => id)).toEqual(['confidentiality', 'tlp2', 'nato']);
    expect(findCodebookProblems(codebook)).toEqual([]);
  });

  it('keeps a scheme whole when a level in use would be lost', () => {
    const [tlp, ...others] = INTELLIGENCE_CODEBOOK.markingSchemes;
    if (tlp === undefined) throw new Error('The starter codebook has no scheme.');
    const shorter = { ...tlp, levels: tlp.levels.filter(({ id }) => id !== 'amber') };
    const incoming = { ...INTELLIGENCE_CODEBOOK, markingSchemes: [shorter, ...others] };
    const used = { ...UNUSED, levels: { 'tlp2/amber': 1 } };
    expect(adoptCodebook(INTELLIGENCE_CODEBOOK, incoming, used).codebook.markingSchemes[0]).toEqual(tlp);
    expect(adoptCodebook(INTELLIGENCE_CODEBOOK, incoming, UNUSED).codebook.markingSchemes[0]).toEqual(
      shorter,
    );
  });
});

describe('compareCodebooks', () => {
  const write = (before = INTELLIGENCE_CODEBOOK, after = INTELLIGENCE_CODEBOOK) =>
    compareCodebooks(before, after).map(({ part, kind, name, detail }) =>
      [part, kind, name, detail].filter((word) => word !== '').join(' | '),
    );

  it('finds no difference of a codebook from itself', () => {
    expect(write()).toEqual([]);
  });

  it('says what is added and removed', () => {
    const differences = write(INTELLIGENCE_CODEBOOK, DUE_DILIGENCE_CODEBOOK);
    expect(differences).toEqual(
      expect.arrayContaining([
        'Codebook | changed | Due diligence | was called “Intelligence brief”',
        'Label | added | Red flag',
        'Label | removed | Equipment',
        'Label | changed | Company | was called “Organization”, other description',
        'Entity type | removed | Military unit',
        'Relation type | added | controls',
        'Marking scheme | added | Confidentiality',
        'Marking scheme | removed | US classification',
      ]),
    );
  });

  it('says what is different about a label', () => {
    const after = {
      ...INTELLIGENCE_CODEBOOK,
      labels: INTELLIGENCE_CODEBOOK.labels.map((label) =>
        label.id === 'gap'
          ? {
              ...label,
              shortcut: 'x',
              light: { ...label.light, ink: '#000000' },
              entityType: find('person').entityType,
            }
          : label,
      ),
    };
    expect(write(INTELLIGENCE_CODEBOOK, after)).toEqual([
      'Label | changed | Gap | key x instead of 9, other colours, other type of new entities',
    ]);
  });

  it('sees another order, yardstick, relation and level', () => {
    const [tlp, ...schemes] = INTELLIGENCE_CODEBOOK.markingSchemes;
    const after = {
      ...INTELLIGENCE_CODEBOOK,
      labels: INTELLIGENCE_CODEBOOK.labels.toReversed(),
      yardstick: 'phia',
      relationTypes: INTELLIGENCE_CODEBOOK.relationTypes.map((type) =>
        type.id === 'owns' ? { ...type, inverseName: 'belongs to' } : type,
      ),
      markingSchemes: [...(tlp ? [{ ...tlp, levels: tlp.levels.slice(0, 2) }] : []), ...schemes],
    };
    expect(write(INTELLIGENCE_CODEBOOK, after)).toEqual([
      'Label | changed | Order | the labels stand in another order',
      'Relation type | changed | owns | from the other end “belongs to” instead of “is owned by”',
      expect.stringMatching(/^Yardstick \| changed \| .*PHIA.* \| was ICD 203/),
      'Marking scheme | changed | TLP 2.0 | levels TLP:CLEAR < TLP:GREEN',
    ]);
  });
});
