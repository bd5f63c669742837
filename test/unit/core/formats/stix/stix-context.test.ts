import { describe, expect, it } from 'vitest';
import { createCodePointIndex } from '#core/anchoring/code-point-index.ts';
import { mergeMarkings, type StixContext, writeCommon } from '#core/formats/stix/stix-context.ts';
import { makeStixId, PRODUCER } from '#core/formats/stix/stix-vocabulary.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput } from '#test/support/export-input.ts';

const tlp = (level: string) => ({ scheme: 'tlp2', level, controls: [] });
const us = { scheme: 'us', level: 'secret', controls: ['NOFORN'] };

function aContext(): StixContext {
  const input = anExportInput({ brief: aBrief({ modified: '2024-10-28T12:00:00.000Z' }) });
  return { input, index: createCodePointIndex(''), textHash: '', supporting: new Map() };
}

const record = {
  created: '2024-10-28T12:00:00.000Z',
  modified: '2024-10-29T12:00:00.000Z',
  author: 'R. Analyst',
};

describe('mergeMarkings', () => {
  it('takes the passage’s own marking of a scheme and inherits the others', () => {
    expect(mergeMarkings([tlp('red')], [tlp('green'), us])).toEqual([tlp('red'), us]);
    expect(mergeMarkings([], [tlp('green')])).toEqual([tlp('green')]);
  });
});

describe('writeCommon', () => {
  it('never says that something was modified before it was created', () => {
    const object = writeCommon(
      { type: 'note', id: 'x' },
      { ...record, modified: '2020-01-01T00:00:00.000Z' },
      { context: aContext(), markings: [] },
    );
    expect(object).toMatchObject({ created: record.created, modified: record.created });
  });

  it('calls once for each author and marking that it names', () => {
    const context = aContext();
    const first = writeCommon({ type: 'note', id: 'x' }, record, { context, markings: [us] });
    writeCommon({ type: 'note', id: 'y' }, record, { context, markings: [us] });
    expect([...context.supporting.values()].map(({ type }) => type)).toEqual([
      'marking-definition',
      'identity',
    ]);
    expect(first.object_marking_refs).toEqual([[...context.supporting.keys()][0]]);
  });

  it('names the producer where no author is known', () => {
    const object = writeCommon(
      { type: 'note', id: 'x' },
      { ...record, author: '' },
      { context: aContext(), markings: [] },
    );
    expect(object.created_by_ref).toBe(PRODUCER.id);
    expect(object).not.toHaveProperty('object_marking_refs');
  });
});

describe('makeStixId', () => {
  it('gives one name another UUID under another type', () => {
    expect(makeStixId('note', 'a').slice(6)).not.toBe(makeStixId('opinion', 'a').slice(9));
    expect(makeStixId('note', 'a')).toBe(makeStixId('note', 'a'));
  });
});
