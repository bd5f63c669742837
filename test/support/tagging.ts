import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { AppStore } from '#renderer/state/app-store.ts';
import { tagRange } from '#renderer/state/passage-actions.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from '#renderer/state/selectors.ts';

export function labelNamed(app: AppStore, id: string): Label {
  const label = app.state.library?.codebook.labels.find((candidate) => candidate.id === id);
  if (label === undefined) throw new Error(`The codebook has no label ${id}.`);
  return label;
}

/** Tags the first occurrence of the words in the open brief. */
export function tagWords(app: AppStore, words: string, label = 'person'): AnnotationId {
  const start = getOpenBrief(app.state)?.text.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`The brief does not hold “${words}”.`);
  const done = tagRange(app, { start, end: start + words.length }, labelNamed(app, label));
  if (!done.ok || done.value === null) throw new Error('The passage was not made.');
  return done.value;
}

export function annotationsOf(app: AppStore) {
  const open = getOpenBrief(app.state);
  return open === undefined ? [] : getAnnotationsInTextOrder(open.state);
}

export function quotesOf(app: AppStore): string[] {
  return annotationsOf(app).map(({ spans }) => spans.map(({ quote }) => quote.exact).join(' … '));
}
