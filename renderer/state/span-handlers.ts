import type { EdgeMove } from '#core/passages/move-edge.ts';
import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { addSpanToAnnotation, moveAnnotationEdge, splitAnnotation } from './span-actions.ts';

/** Commands that change how far the active passage reaches. What they cannot do they say, rather than do nothing. */
export function spanHandlers(app: AppStore, places: WindowPlaces) {
  const move = (edgeMove: EdgeMove) => () => {
    const { activeAnnotationId } = app.state;
    if (activeAnnotationId !== null) moveAnnotationEdge(app, activeAnnotationId, edgeMove);
  };
  return {
    'span.add-selection': () => addSelection(app, places),
    'span.split': () => splitAtSelection(app, places),
    'span.start-character-forward': move({ edge: 'start', unit: 'character', direction: 'forward' }),
    'span.start-character-backward': move({ edge: 'start', unit: 'character', direction: 'backward' }),
    'span.start-word-forward': move({ edge: 'start', unit: 'word', direction: 'forward' }),
    'span.start-word-backward': move({ edge: 'start', unit: 'word', direction: 'backward' }),
    'span.start-sentence-forward': move({ edge: 'start', unit: 'sentence', direction: 'forward' }),
    'span.start-sentence-backward': move({ edge: 'start', unit: 'sentence', direction: 'backward' }),
    'span.end-character-forward': move({ edge: 'end', unit: 'character', direction: 'forward' }),
    'span.end-character-backward': move({ edge: 'end', unit: 'character', direction: 'backward' }),
    'span.end-word-forward': move({ edge: 'end', unit: 'word', direction: 'forward' }),
    'span.end-word-backward': move({ edge: 'end', unit: 'word', direction: 'backward' }),
    'span.end-sentence-forward': move({ edge: 'end', unit: 'sentence', direction: 'forward' }),
    'span.end-sentence-backward': move({ edge: 'end', unit: 'sentence', direction: 'backward' }),
  };
}

function addSelection(app: AppStore, places: WindowPlaces): void {
  const { activeAnnotationId } = app.state;
  const range = places.getSelection();
  if (activeAnnotationId === null || range === null) return;
  addSpanToAnnotation(app, activeAnnotationId, range);
  leaveSelection(app, places);
}

function splitAtSelection(app: AppStore, places: WindowPlaces): void {
  const { activeAnnotationId, undo } = app.state;
  const range = places.getSelection();
  if (activeAnnotationId === null || range === null) return;
  splitAnnotation(app, activeAnnotationId, range.start);
  if (app.state.undo === undo) {
    app.showToast({
      tone: 'info',
      message: 'Select inside the passage, where its second part should begin.',
    });
    return;
  }
  leaveSelection(app, places);
}

function leaveSelection(app: AppStore, places: WindowPlaces): void {
  places.clearSelection();
  app.set({ selection: null });
  places.focusReader();
}
