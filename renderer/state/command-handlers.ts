import type { CommandId } from '#core/commands/catalog.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { InspectedField, PassageChoice } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { copyPassageWithSource, pasteBrief } from './clipboard-actions.ts';
import { encryptionHandlers } from './encryption-handlers.ts';
import { entityHandlers } from './entity-handlers.ts';
import { openFind, stepFind } from './find-actions.ts';
import { chooseFiles } from './import-actions.ts';
import { libraryHandlers } from './library-handlers.ts';
import { linkHandlers } from './link-actions.ts';
import { chooseMerge } from './merge-actions.ts';
import { showFocus, stepAnnotation, stepBrief } from './navigation.ts';
import { pageHandlers } from './page-handlers.ts';
import { clearFilter } from './passage-filter.ts';
import { passageHandlers } from './passage-handlers.ts';
import { reissueHandlers } from './reissue-handlers.ts';
import { stepReview } from './review-actions.ts';
import { updateSettings } from './settings-actions.ts';
import { spanHandlers } from './span-handlers.ts';
import { closeTab, reopenTab, stepTab } from './tab-actions.ts';
import { viewHandlers } from './view-handlers.ts';
import { chooseWordReview } from './word-review-actions.ts';

/** What only the mounted window can do: move the focus to a place in it, and tell what is selected. */
export interface WindowPlaces {
  /** Read from the page at this moment: state may be a frame behind the hand. */
  getSelection(): { readonly start: number; readonly end: number } | null;
  clearSelection(): void;
  focusReader(): void;
  focusLibrary(): void;
  /** Selects a stretch of the text and brings it into view. */
  selectText(range: { readonly start: number; readonly end: number }): void;
  /** Where reading is: the selection, else the first line in view. */
  getReadingOffset(): number;
  /** The passages at the caret or under the one in hand, smallest first. */
  findPassagesHere(): PassageChoice | null;
  focusFind(): void;
  /** The number of the page that is shown, to be typed over. */
  focusPageField(): void;
  /** The list of passages or the field that filters it. */
  focusPassages(place: 'list' | 'filter'): void;
  focusInspector(field: 'first' | 'brief' | InspectedField): void;
}

export type CommandHandlers = Readonly<Record<CommandId, () => void>>;

/** What each command of the catalogue does. A command without a handler does not compile. */
export function createCommandHandlers(app: AppStore, places: WindowPlaces): CommandHandlers {
  return {
    ...fileHandlers(app, places),
    ...libraryHandlers(app),
    ...editHandlers(app, places),
    ...spanHandlers(app, places),
    ...passageHandlers(app, places),
    'find.open': () => openFind(app, places),
    'find.next': () => stepFind(app, places, 1),
    'find.previous': () => stepFind(app, places, -1),
    ...reissueHandlers(app, places),
    ...entityHandlers(app, places),
    ...linkHandlers(app, places),
    ...goHandlers(app, places),
    ...viewHandlers(app),
    ...pageHandlers(app, places),
    ...encryptionHandlers(app),
    'help.shortcuts': () => app.set({ dialog: { kind: 'shortcuts' } }),
    'help.about': () => app.set({ dialog: { kind: 'about' } }),
  };
}

function fileHandlers(app: AppStore, places: WindowPlaces) {
  return {
    'brief.import': () => void chooseFiles(app),
    'brief.paste': () => void pasteBrief(app),
    'brief.export': () => app.set({ dialog: { kind: 'export' } }),
    'brief.properties': () => {
      app.set({ activeAnnotationId: null, activeEntityId: null });
      openInspector(app);
      places.focusInspector('brief');
    },
    'library.show-folder': () => void app.bridge.invoke('library:show-folder', {}),
    'brief.word-review': () => void chooseWordReview(app),
    'library.take-in': () => void chooseMerge(app),
    'library.codebook': () => app.set({ dialog: { kind: 'codebook' } }),
    'app.settings': () => app.set({ dialog: { kind: 'settings' } }),
  };
}

function editHandlers(app: AppStore, places: WindowPlaces) {
  const withActive = (run: (id: AnnotationId) => void) => () => {
    const { activeAnnotationId } = app.state;
    if (activeAnnotationId !== null) run(activeAnnotationId);
  };
  const inspect = (field: Parameters<WindowPlaces['focusInspector']>[0]) =>
    withActive(() => {
      app.set({ activeEntityId: null });
      openInspector(app);
      places.focusInspector(field);
    });
  return {
    'edit.undo': () => void showFocus(app, app.undo()),
    'edit.redo': () => void showFocus(app, app.redo()),
    'edit.copy-quote': withActive((id) => void copyPassageWithSource(app, id)),
    'edit.retry-save': () => app.queue.retry(),
    'passage.edit': inspect('first'),
    'passage.entity': inspect('entity'),
    'passage.note': inspect('note'),
    'passage.tags': inspect('tags'),
    'passage.marking': inspect('marking'),
    'assess.grade': inspect('grade'),
    'assess.likelihood': inspect('likelihood'),
  };
}

function goHandlers(app: AppStore, places: WindowPlaces) {
  return {
    'go.palette': () => app.set({ dialog: { kind: 'palette' } }),
    'go.next-annotation': () => stepPassage(app, 1),
    'go.previous-annotation': () => stepPassage(app, -1),
    'go.filter-passages': () => openPassages(app, places, 'filter'),
    'go.clear-filter': () => clearFilter(app),
    'go.passages': () => openPassages(app, places, 'list'),
    'go.next-brief': () => void stepBrief(app, 1),
    'go.previous-brief': () => void stepBrief(app, -1),
    'go.next-tab': () => void stepTab(app, 1),
    'go.previous-tab': () => void stepTab(app, -1),
    'go.close-tab': () => void closeTab(app),
    'go.reopen-tab': () => void reopenTab(app),
    'go.reader': () => places.focusReader(),
    'go.library': () => {
      void updateSettings(app, { isLibraryPaneOpen: true });
      places.focusLibrary();
    },
    'go.inspector': () => {
      openInspector(app);
      places.focusInspector('first');
    },
  };
}

/** In a review, next skips and previous goes back. */
function stepPassage(app: AppStore, step: 1 | -1): void {
  if (!stepReview(app, step)) stepAnnotation(app, step);
}

function openPassages(app: AppStore, places: WindowPlaces, place: 'list' | 'filter'): void {
  app.set({ libraryTab: 'passages' });
  if (app.state.info?.settings.isLibraryPaneOpen === false)
    void updateSettings(app, { isLibraryPaneOpen: true });
  places.focusPassages(place);
}

function openInspector(app: AppStore): void {
  if (app.state.info?.settings.isInspectorPaneOpen === false)
    void updateSettings(app, { isInspectorPaneOpen: true });
}
