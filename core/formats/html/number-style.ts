import { describeOrigin, type PassageView } from '../passage-view.ts';
import { html, type Markup, NOTHING } from './markup.ts';

/** How text, notes and tables refer to passages and to each other. */
export interface NumberStyle {
  /** In the text, after each part of a passage; `isLast` at the end of the whole. */
  inText(passage: PassageView, isLast: boolean): Markup;
  /** At the head of a note. */
  atNote(number: number): Markup;
  /** An attribute, so that a note can be led to. */
  noteId(number: number): Markup;
  inTable(number: number): Markup;
  /** Below a note: who marked the passage and when. */
  noteOrigin(passage: PassageView): Markup;
}

/** Each number leads on: from the text to the note, from the note and from tables to the text. */
export const LINKED_NUMBERS: NumberStyle = {
  inText({ number, title }, isLast) {
    const id = isLast ? html` id="r${number}"` : NOTHING;
    return html`<bdi><a class="ref"${id} href="#n${number}" aria-label="Passage ${number}: ${title}">${number}</a></bdi>`;
  },
  atNote: (number) =>
    html`<a class="number" href="#r${number}" aria-label="Back to passage ${number}">${number}</a>`,
  noteId: (number) => html` id="n${number}"`,
  noteOrigin: (passage) => html`<p class="facts"><bdi>${describeOrigin(passage)}</bdi></p>`,
  inTable: (number) => html`<a href="#r${number}" aria-label="Passage ${number}">${number}</a>`,
};

/**
 * Numbers only. A print engine looks for the place of each link's end on each page, which with thousands of passages on
 * hundreds of pages takes longer than all the rest.
 */
export const PLAIN_NUMBERS: NumberStyle = {
  inText: ({ number }) => html`<bdi class="ref">${number}</bdi>`,
  atNote: (number) => html`<span class="number">${number}</span>`,
  noteId: () => NOTHING,
  inTable: (number) => html`${number}`,
  noteOrigin: () => NOTHING, // its line in the index says it
};
