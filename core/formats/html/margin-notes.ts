import type { PassageView } from '../passage-view.ts';
import { getColourClass } from './colour-class.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { LINKED_NUMBERS, type NumberStyle } from './number-style.ts';

/**
 * Notes beside a block, in text order. They come before the block in the page because only then can they float beside
 * it and run on beside the next ones without pushing the text apart; on narrow screens they are shown below it.
 */
export function writeNotes(passages: readonly PassageView[], numbers: NumberStyle = LINKED_NUMBERS): Markup {
  if (passages.length === 0) return NOTHING;
  return html`<ol class="notes" aria-label="Notes on what follows">${passages.map((passage) => writeNote(passage, numbers))}</ol>`;
}

function writeNote(passage: PassageView, numbers: NumberStyle): Markup {
  const { number, title, labelName, entity, entityTypeName, annotation } = passage;
  const label =
    entity === undefined
      ? NOTHING
      : html` <span class="muted"><bdi>${writeKind(labelName, entityTypeName)}</bdi></span>`;
  const note = annotation.note === '' ? NOTHING : html`<p class="said" dir="auto">${annotation.note}</p>`;
  return html`<li class="note ${getColourClass(passage)}"${numbers.noteId(number)}><p>${numbers.atNote(number)}<b><bdi>${title}</bdi></b>${label}</p>${writeFacts(passage)}${note}${numbers.noteOrigin(passage)}</li>`;
}

/** The label, and the entity's type where that says more. */
function writeKind(labelName: string, entityTypeName: string): string {
  return labelName === entityTypeName ? labelName : `${labelName}; ${entityTypeName}`;
}

/** Confidence and likelihood stand on lines of their own: ICD 203 keeps them out of one sentence. */
function writeFacts({ confidence, likelihood, ownGrade, markings, annotation }: PassageView): Markup {
  const { status, tags } = annotation;
  const lines = [
    join([confidence === '' ? '' : `${confidence} confidence`, ownGrade, ...markings]),
    likelihood,
    join([status === 'accepted' ? '' : `Status: ${status}`, ...tags]),
  ].filter((line) => line !== '');
  return html`${lines.map((line) => html`<p class="facts"><bdi>${line}</bdi></p>`)}`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
