import { describe, expect, it } from 'vitest';
import { changeAnnotation } from '#renderer/state/change-annotation.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { anAnnotation, anEntity } from '#test/support/builders.ts';

function withPassage() {
  const made = anAppStore();
  const annotation = anAnnotation();
  made.app.dispatch({
    label: 'Tag',
    library: [{ kind: 'entity/create', entity: anEntity() }],
    briefs: [{ briefId: made.brief.id, edits: [{ kind: 'annotation/create', annotation }] }],
  });
  const change = (changes: Parameters<typeof changeAnnotation>[2]) =>
    changeAnnotation(made.app, annotation.id, changes);
  return { ...made, annotation, change, read: () => made.app.findAnnotation(annotation.id) };
}

const lastStep = ({ app }: ReturnType<typeof withPassage>) => app.state.undo.at(-1)?.label;

describe('changeAnnotation', () => {
  it('names each step by what it touches', () => {
    const made = withPassage();
    const steps = [
      [{ status: 'draft' }, 'Status draft'],
      [{ tags: ['on the record'] }, 'Change tags'],
      [{ markings: [{ scheme: 'tlp', level: 'red' }] }, 'Change marking'],
      [{ entityId: anEntity().id }, 'Choose entity'],
      [{ entityId: null }, 'Clear entity'],
    ] as const;
    for (const [changes, label] of steps) {
      const done = made.change(changes as unknown as Parameters<typeof changeAnnotation>[2]);
      expect(done.ok, label).toBe(true);
      expect(lastStep(made)).toBe(label);
    }
  });

  it('changes only the part of the assessment that is another', () => {
    const made = withPassage();
    const { assessment } = made.annotation;
    made.change({ assessment: { ...assessment, confidence: 'high' } });
    expect(lastStep(made)).toBe('Confidence high');
    made.change({
      assessment: { ...assessment, confidence: 'high', likelihood: { yardstick: 'icd203', term: 'likely' } },
    });
    expect(lastStep(made)).toBe('Likelihood likely');
    expect(made.read()?.assessment).toMatchObject({ confidence: 'high', likelihood: { term: 'likely' } });
  });

  it('writes when it was changed, and leaves when it was made', () => {
    const made = withPassage();
    made.change({ status: 'rejected' });
    expect(made.read()).toMatchObject({ created: made.annotation.created, status: 'rejected' });
  });

  it('does nothing for a passage that is gone', () => {
    const made = withPassage();
    made.app.undo();
    const steps = made.app.state.undo.length;
    expect(made.change({ status: 'draft' }).ok).toBe(true);
    expect(made.app.state.undo).toHaveLength(steps);
  });
});
