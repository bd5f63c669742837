import { readdirSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '#core/formats/format.ts';
import { stixFormat } from '#core/formats/stix/stix-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aBrief, anEntity, aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';
import { findSharedPath, readSharedJson } from '#test/support/shared-folder.ts';

const objectRules = z.looseObject({ type: z.string(), id: z.string() });
const bundleRules = z.strictObject({
  type: z.literal('bundle'),
  id: z.string().regex(/^bundle--/),
  objects: z.array(objectRules).min(1),
});
type StixObject = z.infer<typeof objectRules>;

function read(input: ExportInput): readonly StixObject[] {
  return bundleRules.parse(JSON.parse(readExport(stixFormat.serialize(input)))).objects;
}

function find(objects: readonly StixObject[], type: string, has = ''): StixObject {
  const found = objects.find((object) => object.type === type && JSON.stringify(object).includes(has));
  if (found === undefined) throw new Error(`no ${type} with ${has}`);
  return found;
}

const ID = /^[a-z][a-z0-9-]*--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,}Z$/;

function listValues(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return [value, ...Object.values(value).flatMap(listValues)];
}

function findTimeFaults({ type, created, modified, published }: StixObject): readonly string[] {
  const malformed = [created, modified, published].filter(
    (time) => time !== undefined && !TIME.test(String(time)),
  );
  const isBackwards = type !== 'marking-definition' && String(modified) < String(created);
  return [...malformed.map((time) => `time ${time}`), ...(isBackwards ? ['modified before created'] : [])];
}

/** I-JSON without null, empty lists and empty dictionaries. */
function findValueFaults(object: StixObject): readonly string[] {
  const values = listValues(object);
  const isEmpty = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return [...(values.includes(null) ? ['null'] : []), ...(values.some(isEmpty) ? ['empty'] : [])];
}

/** What the schemas do not see: ids, times, empty members, UUIDs under two types. */
function findFaults(objects: readonly StixObject[]): readonly string[] {
  const types = new Map<string, string>();
  return objects.flatMap((object) => {
    const { id, type } = object;
    const uuid = id.split('--')[1] ?? '';
    const isReused = (types.get(uuid) ?? type) !== type;
    types.set(uuid, type);
    return [
      ...(ID.test(id) && id.startsWith(`${type}--`) ? [] : [`id ${id}`]),
      ...(isReused ? ['a UUID under two types'] : []),
      ...(objects.filter((other) => other.id === id).length === 1 ? [] : ['an object twice']),
      ...findValueFaults(object),
      ...findTimeFaults(object),
    ];
  });
}

/** References to objects that the bundle does not hold; notes of other briefs may be meant. */
function findDangling(objects: readonly StixObject[]): readonly string[] {
  const ids = new Set(objects.map(({ id }) => id));
  const refs = objects.flatMap((object) =>
    Object.entries(object).flatMap(([key, value]) => (/_refs?$/.test(key) ? [value].flat().map(String) : [])),
  );
  return [...new Set(refs)].filter((ref) => !ids.has(ref));
}

describe('stixFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('stix', 'rich', stixFormat.serialize(aRichExport()));
  });

  it('keeps the rules that no schema checks, whatever the brief holds', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const objects = read(input);
        expect(findFaults(objects)).toEqual([]);
        expect(findDangling(objects)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds each quote again at its code points', () => {
    const spans = z.object({
      spans: z.array(z.object({ start: z.int().optional(), end: z.int().optional(), exact: z.string() })),
    });
    fc.assert(
      fc.property(anyExport, (input) => {
        const characters = Array.from(input.text.text);
        for (const note of read(input).filter(({ type }) => type === 'note')) {
          const [facts] = Object.values(z.record(z.string(), z.unknown()).parse(note.extensions));
          for (const { start, end, exact } of spans.parse(facts).spans) {
            if (start !== undefined) expect(characters.slice(start, end).join('')).toBe(exact);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fails on planted errors', () => {
    const objects = read(aRichExport());
    const [first, ...rest] = objects;
    const plant = (members: object) => findFaults([...rest, { ...objectRules.parse(first), ...members }]);
    expect(plant({ created: '2024-01-01' })).toContain('time 2024-01-01');
    expect(plant({ labels: [] })).toContain('empty');
    expect(plant({ id: rest[0]?.id })).toContain('an object twice');
    expect(findDangling([...objects, { type: 'note', id: 'x', object_refs: ['identity--gone'] }])).toContain(
      'identity--gone',
    );
  });

  it('writes analytic confidence on the Low/Med/High scale, and never a likelihood', () => {
    const note = find(read(aRichExport()), 'note', 'axle weight');
    expect(note.confidence).toBe(50);
    expect(JSON.stringify(note)).toContain(
      '"likelihood":{"yardstick":"icd203","term":"very likely","range":"80–95 %"}',
    );
    expect(find(read(aRichExport()), 'note', '41 WAGONS')).not.toHaveProperty('confidence');
  });

  it.each([
    [{ type: 'person' }, 'identity', { identity_class: 'individual' }],
    [{ type: 'organization' }, 'identity', { identity_class: 'organization' }],
    [{ type: 'military-unit' }, 'identity', { identity_class: 'organization', roles: ['military-unit'] }],
    [
      { type: 'location', externalIds: [{ source: 'ISO 3166-1', id: 'kp', url: '' }] },
      'location',
      { country: 'KP' },
    ],
    [{ type: 'location' }, 'briefmark-entity', { entity_type: 'location' }],
    [
      { type: 'equipment', aliases: ['T-34'] },
      'briefmark-entity',
      { entity_type: 'equipment', aliases: ['T-34'] },
    ],
    [{ type: 'event' }, 'briefmark-entity', { entity_type: 'event' }],
  ])('writes an entity of %o as %s', (fields, type, members) => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const annotations = [aPassage(text, 'Alpha', { entityId: 'e' })];
    const objects = read(
      anExportInput({ text, annotations, entities: [anEntity({ id: 'e', name: 'Findme', ...fields })] }),
    );
    const entity = find(objects, type, 'Findme');
    expect(entity).toMatchObject(members);
    expect(find(objects, 'note').object_refs).toEqual([entity.id]);
  });

  it('marks by the published TLP 2.0 ids, a passage by its own', () => {
    const objects = read(aRichExport());
    expect(find(objects, 'report').object_marking_refs).toEqual([
      'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
    ]);
    expect(find(objects, 'note', 'axle weight').object_marking_refs).toEqual([
      'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
    ]);
    const brief = aBrief({ markings: [{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }] });
    expect(find(read(anExportInput({ brief })), 'marking-definition')).toMatchObject({
      definition_type: 'statement',
      definition: { statement: 'SECRET//NOFORN' },
    });
  });

  it('refers to a passage of another brief by the id that its own export gives it', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const there = read(
      anExportInput({
        brief: aBrief({ id: 'brief-2' }),
        text,
        annotations: [aPassage(text, 'Alpha', { id: 'elsewhere' })],
      }),
    );
    const here = find(read(aRichExport()), 'relationship', 'corroborates');
    expect(here.target_ref).toBe(find(there, 'note').id);
  });

  it('raises modified when a passage changes, and nothing else', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha Bravo']]);
    const make = (modified: string) =>
      read(
        anExportInput({
          text,
          annotations: [aPassage(text, 'Alpha', { id: 'a', modified }), aPassage(text, 'Bravo', { id: 'b' })],
        }),
      );
    const [before, after] = [make('2024-10-28T12:00:00.000Z'), make('2024-10-29T12:00:00.000Z')];
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const changed = after.filter((object, index) => object.modified !== before[index]?.modified);
    expect(changed.map(({ type }) => type)).toEqual(['report', 'note']);
  });

  it('says what has no place in STIX', () => {
    expect(unwrap(stixFormat.serialize(aRichExport())).losses).toEqual([
      '1 entity without a STIX type, written as a declared extension',
    ]);
    const gone = aRelation({ from: { kind: 'entity', entityId: 'gone' } });
    expect(unwrap(stixFormat.serialize(anExportInput({ relations: [gone] }))).losses).toEqual([
      '1 relation left out (its entity is gone)',
    ]);
  });
});

const schemaFolder = findSharedPath('schemas/stix2.1');

describe.skipIf(schemaFolder === undefined)('stixFormat against the OASIS schemas', () => {
  /** Settings and detours as the schemas need them: 2020-12, no `u` flag, all preloaded, one schema per object type. */
  function makeValidator() {
    const ajv = addFormats(new Ajv2020({ strict: false, unicodeRegExp: false, allErrors: true }));
    ajv.addFormat('idn-hostname', true);
    const names = new Map<string, string>();
    for (const folder of ['common', 'observables', 'sdos', 'sros']) {
      for (const file of readdirSync(path.join(schemaFolder ?? '', folder))) {
        const schema = z
          .looseObject({ $id: z.string() })
          .parse(readSharedJson(path.join(schemaFolder ?? '', folder, file)));
        ajv.addSchema(schema);
        names.set(path.basename(file, '.json'), schema.$id);
      }
    }
    return (object: StixObject): readonly string[] => {
      const validate = ajv.getSchema(names.get(object.type) ?? names.get('core') ?? '');
      if (validate === undefined) throw new Error(`no schema for ${object.type}`);
      return validate(object) ? [] : [`${object.type}: ${ajv.errorsText(validate.errors)}`];
    };
  }

  it('is valid, object by object, whatever the brief holds', () => {
    const validate = makeValidator();
    expect(read(aRichExport()).flatMap(validate)).toEqual([]);
    fc.assert(
      fc.property(anyExport, (input) => {
        expect(read(input).flatMap(validate)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('fails on a planted error', () => {
    const validate = makeValidator();
    const note = find(read(aRichExport()), 'note');
    expect(validate({ ...note, object_refs: [] })).not.toEqual([]);
    expect(validate({ ...note, confidence: 101 })).not.toEqual([]);
    expect(
      validate({ ...find(read(aRichExport()), 'relationship'), relationship_type: 'Is Under' }),
    ).not.toEqual([]);
  });

  it('has the TLP objects as published', () => {
    const published = bundleRules.parse(
      readSharedJson(findSharedPath('schemas/tlp2.0/tlp2-markings.json') ?? ''),
    ).objects;
    for (const level of ['clear', 'green', 'amber', 'amber+strict', 'red']) {
      const brief = aBrief({ markings: [{ scheme: 'tlp2', level, controls: [] }] });
      const own = find(read(anExportInput({ brief })), 'marking-definition');
      expect(published).toContainEqual(own);
    }
  });
});
