import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#core/formats/format.ts';
import { writeFlow } from '#core/formats/html/flow.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

function show(input: ExportInput) {
  const { document } = new Window();
  document.body.innerHTML = writeFlow(input, describePassages(input)).source;
  return document.body;
}

describe('writeFlow', () => {
  it('makes the title the first heading, and keeps the others below it', () => {
    const text = aText([
      [{ type: 'heading', level: 1 }, 'Title'],
      [{ type: 'heading', level: 1 }, 'Second'],
      [{ type: 'heading', level: 3 }, 'Third'],
    ]);
    const names = (title: string) =>
      [...show(anExportInput({ brief: aBrief({ title }), text })).querySelectorAll('.text')].map(
        ({ tagName }) => tagName,
      );
    expect(names('Title')).toEqual(['H1', 'H2', 'H3']);
    expect(names('Elsewhere')).toEqual(['H2', 'H2', 'H4']);
  });

  it('makes one list of neighbouring items and one table of neighbouring cells', () => {
    const cell = (row: number, column: number, isHeader = false) => ({
      type: 'table-cell' as const,
      table: 0,
      row,
      column,
      isHeader,
    });
    const text = aText([
      [{ type: 'list-item', level: 1, marker: '1.' }, 'one'],
      [{ type: 'list-item', level: 1, marker: '2.' }, 'two'],
      [{ type: 'paragraph' }, 'between'],
      [{ type: 'list-item', level: 1, marker: '•' }, 'apart'],
      [cell(0, 0, true), 'head'],
      [cell(1, 0), 'cell'],
    ]);
    const body = show(anExportInput({ text }));
    expect([...body.querySelectorAll('ul')].map((list) => list.children.length)).toEqual([2, 1]);
    expect(body.querySelectorAll('table tr')).toHaveLength(2);
    expect(body.querySelector('th')?.getAttribute('scope')).toBe('col');
    expect([...body.querySelectorAll('.marker')].map((marker) => marker.textContent)).toEqual([
      '1.',
      '2.',
      '•',
    ]);
  });

  it('gives crossing passages underlines of their own', () => {
    const text = aText([[{ type: 'paragraph' }, 'abcdef']]);
    const annotations = ['abcd', 'cdef'].map((quote, index) => aPassage(text, quote, { id: `p${index}` }));
    const marks = [...show(anExportInput({ text, annotations })).querySelectorAll('mark')];
    expect(marks.map((mark) => [mark.textContent, /u\d/.exec(mark.className)?.[0]])).toEqual([
      ['ab', 'u0'],
      ['cd', 'u0'],
      ['cd', 'u1'],
      ['ef', 'u1'],
    ]);
  });

  it('refers to a discontinuous passage at each part, and gives the id to the last', () => {
    const text = aText([[{ type: 'paragraph' }, 'one two three']]);
    const body = show(anExportInput({ text, annotations: [aPassage(text, ['one', 'three'])] }));
    expect([...body.querySelectorAll('.ref')].map(({ id }) => id)).toEqual(['', 'r1']);
  });

  it('lets each block find its own direction', () => {
    const text = aText([
      [{ type: 'paragraph' }, 'قطار'],
      [{ type: 'list-item', level: 1, marker: '1.' }, 'קו'],
    ]);
    const body = show(anExportInput({ text }));
    expect([...body.querySelectorAll('.text')].every((block) => block.getAttribute('dir') === 'auto')).toBe(
      true,
    );
  });

  it('marks a block as high as the highest of its passages, before its words', () => {
    const text = aText([
      [{ type: 'heading', level: 2 }, 'Open heading'],
      [{ type: 'paragraph' }, 'Rajin and Pak'],
      [{ type: 'list-item', level: 1, marker: '•' }, 'an item'],
    ]);
    const tlp = (level: string) => [{ scheme: 'tlp2', level, controls: [] }];
    const annotations = [
      aPassage(text, 'Rajin', { id: 'p1', markings: tlp('green') }),
      aPassage(text, 'Pak', { id: 'p2', markings: tlp('amber') }),
      aPassage(text, 'item', { id: 'p3', markings: tlp('red') }),
    ];
    const body = show(anExportInput({ text, annotations }));
    expect([...body.querySelectorAll('.portion')].map((portion) => portion.textContent)).toEqual([
      '(TLP:AMBER) ',
      '(TLP:RED) ',
    ]);
    expect(body.querySelector('p.text')?.textContent).toMatch(/^\(TLP:AMBER\) Rajin/);
    expect(body.querySelector('.words')?.textContent).toMatch(/^\(TLP:RED\) an item/);
  });

  it('hides everything but headings where the structure is to be headings only', () => {
    const text = aText([
      [{ type: 'heading', level: 2 }, 'Head'],
      [{ type: 'paragraph' }, 'Words'],
      [{ type: 'list-item', level: 1, marker: '•' }, 'Item'],
      [{ type: 'table-cell', table: 0, row: 0, column: 0, isHeader: false }, 'Cell'],
    ]);
    const input = anExportInput({ text });
    const { document } = new Window();
    document.body.innerHTML = writeFlow(input, [], { structure: 'headings' }).source;
    const hidden = [...document.body.children].map((row) => row.getAttribute('aria-hidden'));
    expect(hidden).toEqual([null, 'true', 'true', 'true']);
    expect(show(input).querySelector('[aria-hidden]')).toBeNull();
  });
});
