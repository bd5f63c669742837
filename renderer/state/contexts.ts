import { CATALOG } from '#core/commands/catalog.ts';
import type { Context } from '#core/commands/command.ts';
import type { AppState } from './app-state.ts';
import { hasMarks } from './marked-passages.ts';
import { isFilterOn } from './passage-filter.ts';
import { findUnplaced, getWaitingPassages } from './placement-actions.ts';
import { getOpenBrief } from './selectors.ts';
import { listTabBriefs } from './tabs.ts';

/** Which states of the window hold now: what commands, menu and palette may offer. */
export function getContexts(state: AppState): ReadonlySet<Context> {
  const open = getOpenBrief(state);
  const facts: readonly [Context, boolean][] = [
    ['brief-open', open !== undefined],
    ['text-selected', state.selection !== null],
    ['annotation-active', state.activeAnnotationId !== null],
    ['has-annotations', (open?.state.annotations.size ?? 0) > 0],
    ['passages-marked', hasMarks(state)],
    ['passages-filtered', isFilterOn(state)],
    ['placements-wait', open !== undefined && getWaitingPassages(open.state).length > 0],
    ['unplaced-active', findUnplaced(state) !== null],
    ['can-undo', state.undo.length > 0],
    ['can-redo', state.redo.length > 0],
    ['library-encrypted', state.library !== null && state.isEncrypted],
    ['library-readable', state.library !== null && !state.isEncrypted],
    ['has-unsaved-edits', state.save.kind === 'failed'],
    ['several-tabs', listTabBriefs(state).length > 1],
    ['tab-closed', state.closedTabs.length > 0],
  ];
  return new Set(facts.filter(([, holds]) => holds).map(([context]) => context));
}

export function getEnabledCommands(contexts: ReadonlySet<Context>): ReadonlySet<string> {
  return new Set(
    CATALOG.filter(({ needs }) => needs.every((need) => contexts.has(need))).map(({ id }) => id),
  );
}
