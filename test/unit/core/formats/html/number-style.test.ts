import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { html } from '#core/formats/html/markup.ts';
import { LINKED_NUMBERS, PLAIN_NUMBERS } from '#core/formats/html/number-style.ts';
import { describePassages, type PassageView } from '#core/formats/passage-view.ts';
import { anExportOfMany } from '#test/support/many-passages.ts';

const [passage] = describePassages(anExportOfMany(1));
if (passage === undefined) throw new Error('there is one passage');

function show(view: PassageView, style: typeof LINKED_NUMBERS) {
  const { document } = new Window();
  const { number } = view;
  document.body.innerHTML =
    html`<p>${style.inText(view, false)}${style.inText(view, true)}</p><ol><li${style.noteId(number)}>${style.atNote(number)}</li></ol><table><tr><td>${style.inTable(number)}</td></tr></table>`.source;
  return document.body;
}

describe('LINKED_NUMBERS', () => {
  it('leads from the text to the note and back, and from tables to the text', () => {
    const body = show(passage, LINKED_NUMBERS);
    expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '#n1',
      '#n1',
      '#r1',
      '#r1',
    ]);
    for (const link of body.querySelectorAll('a'))
      expect(body.querySelectorAll(link.getAttribute('href') ?? '')).toHaveLength(1);
  });

  it('names what a number leads to', () => {
    const names = [...show(passage, LINKED_NUMBERS).querySelectorAll('a')].map((link) =>
      link.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      'Passage 1: Watch post',
      'Passage 1: Watch post',
      'Back to passage 1',
      'Passage 1',
    ]);
  });
});

describe('PLAIN_NUMBERS', () => {
  it('writes the same numbers without links and without ids to lead to', () => {
    const body = show(passage, PLAIN_NUMBERS);
    expect(body.textContent).toBe(show(passage, LINKED_NUMBERS).textContent);
    expect(body.querySelectorAll('a, [id]')).toHaveLength(0);
  });
});

describe('noteOrigin', () => {
  it('says who and when beside the text, unless the index does', () => {
    expect(LINKED_NUMBERS.noteOrigin(passage).source).toContain('R. Analyst, 28 October 2024');
    expect(PLAIN_NUMBERS.noteOrigin(passage).source).toBe('');
  });
});
