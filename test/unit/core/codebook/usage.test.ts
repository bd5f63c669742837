import { describe, expect, it } from 'vitest';
import { codebookUsageSchema, UsageCounter } from '#core/codebook/usage.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { anAnnotation } from '#test/support/builders.ts';

describe('UsageCounter', () => {
  it('counts brief by brief and remembers where each label is used', () => {
    const [first, second] = ['one', 'two'].map((id) => briefIdSchema.parse(id));
    const counter = new UsageCounter();
    const person = anAnnotation({ label: 'person' });
    const marked = anAnnotation({
      id: 'b',
      label: 'gap',
      markings: [{ scheme: 'tlp2', level: 'amber', controls: [] }],
    });
    const state = (...annotations: (typeof person)[]) => ({
      annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
      relations: new Map(),
    });
    if (first) counter.countBrief(first, state(person, marked));
    if (second) counter.countBrief(second, state(person));
    counter.countMarkings([{ scheme: 'tlp2', level: 'amber', controls: [] }]);
    counter.countEntityType('person');
    const usage = counter.finish();
    expect(usage).toEqual({
      labels: { person: 2, gap: 1 },
      labelBriefs: { person: ['one', 'two'], gap: ['one'] },
      relationTypes: {},
      entityTypes: { person: 1 },
      levels: { 'tlp2/amber': 2 },
    });
    expect(codebookUsageSchema.safeParse(usage).success).toBe(true);
  });
});
