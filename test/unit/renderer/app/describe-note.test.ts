import { describe, expect, it } from 'vitest';
import type { Annotation } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import { createNoteWriter } from '#renderer/app/describe-note.ts';
import { aLibraryState, anAnnotation, anEntity } from '#test/support/builders.ts';

const rutte = anEntity({ id: 'rutte', name: 'Mara Tiedemann', aliases: ['M. Tiedemann'] });
const absorbed = anEntity({ id: 'absorbed', name: 'Tiedemann', mergedInto: 'rutte' });
const library = aLibraryState({ entities: new Map([rutte, absorbed].map((entity) => [entity.id, entity])) });

function at(start: number, fields: Record<string, unknown>): Annotation {
  const quote = { exact: 'words', prefix: '', suffix: '' };
  return anAnnotation({ id: `at-${start}`, spans: [{ start, end: start + 5, quote }], ...fields });
}

function writeNote(annotations: readonly Annotation[], start: number) {
  const state = { annotations: new Map(annotations.map((one) => [one.id, one])), relations: new Map() };
  return createNoteWriter(library, state)(annotationIdSchema.parse(`at-${start}`));
}

describe('createNoteWriter', () => {
  it('names the entity and counts its mentions, merged ones included', () => {
    const mentions = [at(0, { entityId: 'rutte' }), at(20, { entityId: 'absorbed' })];
    expect(writeNote(mentions, 0)).toEqual({ title: 'Mara Tiedemann', detail: '2 mentions' });
  });

  it('gives an alias where there is one mention only', () => {
    expect(writeNote([at(0, { entityId: 'rutte' })], 0)?.detail).toBe('also: M. Tiedemann');
  });

  it('is silent at a later mention that says nothing new', () => {
    expect(writeNote([at(0, { entityId: 'rutte' }), at(20, { entityId: 'rutte' })], 20)).toBeNull();
  });

  it('speaks at a later mention that is assessed', () => {
    const assessed = at(20, { entityId: 'rutte', assessment: { ...NOT_STATED, confidence: 'high' } });
    expect(writeNote([at(0, { entityId: 'rutte' }), assessed], 20)).toEqual({
      title: 'Mara Tiedemann',
      detail: 'High confidence',
    });
  });

  it('names the label where there is no entity, with the assessment and the first line of the note', () => {
    const judged = at(0, {
      label: 'judgment',
      note: 'Check the survey.\nTwice.',
      assessment: { ...NOT_STATED, likelihood: { yardstick: 'icd203', term: 'very likely' } },
    });
    expect(writeNote([judged], 0)?.title).toBe('Judgment');
    expect(writeNote([judged], 0)?.detail).toMatch(/^very likely 80–95\s%.* · “Check the survey\.”$/);
  });

  it('knows nothing of an annotation that is gone', () => {
    expect(writeNote([], 0)).toBeNull();
  });
});
