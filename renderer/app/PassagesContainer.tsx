import type { AnnotationId } from '#core/model/ids.ts';
import { AnnotationFilterBar } from '../features/annotations/AnnotationFilterBar.tsx';
import { PassageList } from '../features/annotations/PassageList.tsx';
import type { AppStore } from '../state/app-store.ts';
import {
  choosePassage,
  clearMarks,
  hasMarks,
  listTargetIds,
  markAllShown,
} from '../state/marked-passages.ts';
import { clearFilter, filterPassages, getFilterFacts } from '../state/passage-filter.ts';
import { removePassages } from '../state/remove-passages.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';
import { useLateAppState } from './use-late-app-state.ts';

const NO_MARKS: ReadonlySet<string> = new Set();

/** The passages of the open brief as a list: filtered, walked, chosen one or many at a time. */
export function PassagesContainer() {
  const app = useApp();
  const open = useLateAppState(getOpenBrief);
  const library = useLateAppState((state) => state.library);
  const activeAnnotationId = useAppState((state) => state.activeAnnotationId);
  const markedIds = useAppState((state) => (hasMarks(state) ? (state.marked?.ids ?? NO_MARKS) : NO_MARKS));
  const filter = useAppState((state) => state.passageFilter);
  if (library === null || open === undefined) return null;
  const shown = filterPassages(open.state, library, filter);
  const all = getAnnotationsInTextOrder(open.state);
  const facts = getFilterFacts(library);
  return (
    <PassageList
      annotations={shown}
      totalCount={all.length}
      criteria={
        <AnnotationFilterBar
          annotations={all}
          filter={filter}
          codebook={library.codebook}
          facts={facts}
          foundCount={shown.length}
          onChange={(passageFilter) => app.set({ passageFilter })}
        />
      }
      codebook={library.codebook}
      resolveEntity={facts.resolve}
      selectedId={activeAnnotationId}
      markedIds={markedIds}
      filter={filter.words}
      onFilterChange={(words) => app.set({ passageFilter: { ...filter, words } })}
      onClearFilter={() => clearFilter(app)}
      onSelect={(id, intent) => choosePassage(app, id, intent)}
      onSelectAll={() => markAllShown(app)}
      onClearMarks={() => clearMarks(app)}
      onContextMenu={(id, passageMenu) => {
        if (!markedIds.has(id)) choosePassage(app, id, { isAdding: false, isExtending: false });
        app.set({ passageMenu });
      }}
      onDelete={(id) =>
        removePassages(app, markedIds.has(id) ? listTargetIds(app.state) : listInHand(app, id))
      }
    />
  );
}

/** A second Delete may come before the list has followed the first: it means the passage that is in hand by then. */
function listInHand(app: AppStore, id: AnnotationId): readonly AnnotationId[] {
  const inHand = app.findAnnotation(id) === undefined ? app.state.activeAnnotationId : id;
  return inHand === null ? [] : [inHand];
}
