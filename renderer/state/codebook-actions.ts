import { applyLabelMove, type LabelMoves } from '#core/codebook/label-moves.ts';
import type { CodebookUsage } from '#core/codebook/usage.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { loadBrief } from './load-brief.ts';
import type { ActionEdits } from './undo-stack.ts';

export interface CodebookFile {
  readonly fileName: string;
  readonly codebook: Codebook;
}

/** What of the codebook is in use in the whole library. Waits for what is still being saved, which counts too. */
export async function readCodebookUsage(app: AppStore): Promise<Result<CodebookUsage>> {
  await app.queue.whenSettled();
  return app.bridge.invoke('codebook:usage', {});
}

/**
 * Replaces the codebook and moves the passages of labels that are gone, in every brief of the library: one action, one
 * undo step. Briefs that the window has not shown yet are loaded first, so that undo reaches them.
 */
export async function saveCodebook(
  app: AppStore,
  codebook: Codebook,
  moves: LabelMoves,
): Promise<Result<void>> {
  const before = app.state.library?.codebook;
  if (before === undefined || (before === codebook && moves.size === 0)) return ok(undefined);
  const briefs = moves.size === 0 ? ok([]) : await moveLabels(app, moves);
  if (!briefs.ok) return briefs;
  const { currentBriefId } = app.state;
  const done = app.dispatch({
    label: 'Change codebook',
    library: [{ kind: 'codebook/replace', codebook }],
    briefs: briefs.value,
    focus: currentBriefId === null ? null : { briefId: currentBriefId, annotationId: null },
  });
  if (done.ok) dropMissingActive(app);
  return done;
}

/** @returns `null` when the person gave up; what is wrong with a file is said in a toast. */
export async function importCodebook(app: AppStore): Promise<CodebookFile | null> {
  const read = await app.bridge.invoke('codebook:import', {});
  if (!read.ok) {
    app.showToast({ tone: 'error', message: read.error.message });
    return null;
  }
  return read.value.status === 'read' ? read.value : null;
}

export async function exportCodebook(app: AppStore, codebook: Codebook): Promise<void> {
  const saved = await app.bridge.invoke('codebook:export', { codebook });
  if (!saved.ok) app.showToast({ tone: 'error', message: saved.error.message });
  else if (saved.value.status === 'saved')
    app.showToast({ tone: 'success', message: `The codebook is in ${saved.value.fileName}.` });
}

async function moveLabels(app: AppStore, moves: LabelMoves): Promise<Result<ActionEdits['briefs']>> {
  const usage = await readCodebookUsage(app);
  if (!usage.ok) return usage;
  const briefIds = new Set<BriefId>(
    [...moves.keys()].flatMap((label) => usage.value.labelBriefs[label] ?? []),
  );
  const parts: { briefId: BriefId; edits: readonly BriefEdit[] }[] = [];
  for (const briefId of briefIds) {
    const loaded = await loadBrief(app, briefId);
    if (!loaded.ok) return loaded;
    const edits = makeEdits(loaded.value, moves, app.nowText());
    if (edits.length > 0) parts.push({ briefId, edits });
  }
  return ok(parts);
}

function makeEdits({ state }: OpenBrief, moves: LabelMoves, modified: string): readonly BriefEdit[] {
  return [...state.annotations.values()].flatMap((annotation): BriefEdit[] => {
    const move = moves.get(annotation.label);
    if (move === undefined) return [];
    const changes = applyLabelMove(annotation, move);
    return changes === null
      ? [{ kind: 'annotation/remove', id: annotation.id }]
      : [{ kind: 'annotation/update', id: annotation.id, changes: { ...changes, modified } }];
  });
}

function dropMissingActive(app: AppStore): void {
  const { activeAnnotationId } = app.state;
  if (activeAnnotationId !== null && app.findAnnotation(activeAnnotationId) === undefined)
    app.set({ activeAnnotationId: null });
}
