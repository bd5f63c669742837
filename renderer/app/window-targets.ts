import type { AnnotationField } from '../features/annotations/use-field-focus.ts';
import type { PageViewHandle } from '../features/pages/page-view-handle.ts';
import type { ReaderHandle } from '../features/reader/reader-handle.ts';
import type { WindowPlaces } from '../state/command-handlers.ts';

type InspectorField = Parameters<WindowPlaces['focusInspector']>[0];

/**
 * Where commands put the focus. Places that a command has just opened do not exist yet, so the focus waits for the
 * next frame, and for a few more when a pane is still being laid out.
 */
export class WindowTargets implements WindowPlaces {
  reader: ReaderHandle | null = null;
  pages: PageViewHandle | null = null;
  readonly #requestField: (field: AnnotationField) => void;

  constructor(requestField: (field: AnnotationField) => void) {
    this.#requestField = requestField;
  }

  getSelection() {
    return this.reader?.getSelection() ?? this.pages?.getSelection() ?? null;
  }

  clearSelection(): void {
    document.getSelection()?.empty();
  }

  focusReader(): void {
    // Who works on the pages goes on there; the focus is on nothing when what had it is gone.
    if (this.pages !== null && (this.reader === null || this.pages.hasFocus())) this.pages.focus();
    else if (this.reader !== null) this.reader.focus();
    else focusSoon('main');
  }

  selectText(range: { readonly start: number; readonly end: number }): void {
    if (this.reader === null) this.pages?.selectRange(range);
    this.reader?.scrollToOffset(range.start);
    this.reader?.selectRange(range);
  }

  getReadingOffset(): number {
    return this.reader?.getReadingOffset() ?? this.pages?.getReadingOffset() ?? 0;
  }

  findPassagesHere() {
    return this.reader?.findPassagesHere() ?? null;
  }

  focusPageField(): void {
    focusSoon('.page-bar__page');
  }

  focusFind(): void {
    focusSoon('.find-bar input');
  }

  focusLibrary(): void {
    focusSoon(
      '[aria-label="Library"] [role="listbox"], [aria-label="Library"] [role="tab"][aria-selected="true"]',
    );
  }

  focusPassages(place: 'list' | 'filter'): void {
    // Without a passage there is neither list nor filter: the tab above says where one is.
    focusSoon(PASSAGE_PLACES[place], { otherwise: CHOSEN_TAB });
  }

  focusInspector(field: InspectorField): void {
    if (field === 'first' || field === 'brief') focusSoon(INSPECTOR_PLACES[field]);
    else this.#requestField(field);
  }
}

const CHOSEN_TAB = '[aria-label="Library"] [role="tab"][aria-selected="true"]';

const PASSAGE_PLACES = {
  list: '[role="listbox"][aria-label="Passages of this brief"]',
  filter: '[aria-label="Library"] [role="tabpanel"] input',
};

const INSPECTOR_PLACES = {
  first: '[aria-label="Inspector"] :is(button, input, [tabindex="0"])',
  brief: '[aria-label="Inspector"] input',
};

const MOST_FRAMES = 10;

function focusSoon(selector: string, { otherwise = '', framesLeft = MOST_FRAMES } = {}): void {
  requestAnimationFrame(() => {
    const element = document.querySelector(selector);
    if (element instanceof HTMLElement) take(element);
    else if (framesLeft > 0) focusSoon(selector, { otherwise, framesLeft: framesLeft - 1 });
    else if (otherwise !== '') focusSoon(otherwise);
  });
}

/** What stands in a search field is there to be typed over. */
function take(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLInputElement && element.closest('search, .page-bar')) element.select();
}
