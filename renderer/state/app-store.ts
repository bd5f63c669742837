import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Cause } from '#core/edits/edit.ts';
import type { Bridge } from '#core/ipc/bridge.ts';
import type { AnnotationId, BriefId, GroupId } from '#core/model/ids.ts';
import { groupIdSchema } from '#core/model/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type AppState, INITIAL_STATE, type Toast } from './app-state.ts';
import { applyAction } from './apply-action.ts';
import { EditQueue } from './edit-queue.ts';
import { type ActionEdits, pushUndo, sealUndo, type UndoEntry } from './undo-stack.ts';

/** Long enough to read two lines; failures stay until they are dismissed. */
const TOAST_MS = 8000;

export interface Action {
  /** What the user would call it: `Tag as Person`. */
  readonly label: string;
  readonly library?: ActionEdits['library'];
  readonly briefs?: ActionEdits['briefs'];
  readonly focus?: UndoEntry['focus'];
  readonly coalesceKey?: string;
  /** What refers goes before what is referred to: an entity is removed when nothing names it any more. */
  readonly libraryLast?: boolean;
}

export interface Environment {
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * What the window shows and the one way to change it. An edit is applied here at once, kept for undo, and queued
 * for the main process, which applies the same function and makes it durable.
 */
export class AppStore {
  readonly store: StoreApi<AppState>;
  readonly bridge: Bridge;
  readonly environment: Environment;
  readonly queue: EditQueue;
  #toastId = 0;

  constructor(bridge: Bridge, environment: Environment) {
    this.bridge = bridge;
    this.environment = environment;
    this.store = createStore<AppState>(() => INITIAL_STATE);
    this.queue = new EditQueue(bridge, (save) => this.set({ save }));
  }

  get state(): AppState {
    return this.store.getState();
  }

  /** What was looked at last is inspected: a passage that is chosen anywhere takes the place of an entity. */
  set(changes: Partial<AppState>): void {
    const isPassageChosen =
      typeof changes.activeAnnotationId === 'string' && changes.activeEntityId === undefined;
    this.store.setState(isPassageChosen ? { ...changes, activeEntityId: null } : changes);
  }

  nowText(): string {
    return this.environment.now().toISOString();
  }

  /** Applies a user action, remembers how to take it back, and queues it for saving. */
  dispatch(action: Action): Result<void> {
    const edits: ActionEdits = { library: action.library ?? [], briefs: action.briefs ?? [] };
    const { label, libraryLast = false } = action;
    const inverse = this.#apply({ edits, cause: 'do', label, libraryLast });
    if (!inverse.ok) return inverse;
    const entry: UndoEntry = {
      label,
      edits: inverse.value,
      libraryLast: !libraryLast,
      focus: action.focus ?? null,
      coalesceKey: action.coalesceKey ?? null,
    };
    this.set({ undo: pushUndo(this.state.undo, entry), redo: [] });
    return ok(undefined);
  }

  /** @returns where the undone change was made, so that the window can show it. */
  undo(): UndoEntry['focus'] {
    return this.#takeBack('undo');
  }

  redo(): UndoEntry['focus'] {
    return this.#takeBack('redo');
  }

  /** Ends a run of typing, so that the next keystroke starts an undo step of its own. */
  sealUndo(): void {
    this.set({ undo: sealUndo(this.state.undo) });
  }

  showToast(toast: Omit<Toast, 'id'>): void {
    this.#toastId += 1;
    const shown: Toast = { ...toast, id: this.#toastId };
    this.set({ toasts: [...this.state.toasts, shown].slice(-4) });
    if (toast.tone !== 'error') setTimeout(() => this.dismissToast(shown.id), TOAST_MS);
  }

  dismissToast(id: number): void {
    this.set({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }

  #takeBack(cause: 'undo' | 'redo'): UndoEntry['focus'] {
    const from = cause === 'undo' ? this.state.undo : this.state.redo;
    const entry = from.at(-1);
    if (entry === undefined) return null;
    const { edits, label, libraryLast } = entry;
    const inverse = this.#apply({ edits, cause, label, libraryLast });
    if (!inverse.ok) {
      this.showToast({
        tone: 'error',
        message: `${label} could not be ${cause === 'undo' ? 'undone' : 'redone'}: ${inverse.error.message}`,
      });
      return null;
    }
    const opposite: UndoEntry = {
      ...entry,
      edits: inverse.value,
      libraryLast: !libraryLast,
      coalesceKey: null,
    };
    if (cause === 'undo') this.set({ undo: from.slice(0, -1), redo: [...this.state.redo, opposite] });
    else this.set({ redo: from.slice(0, -1), undo: [...this.state.undo, opposite] });
    this.#dropMissingActive();
    return entry.focus;
  }

  #apply(step: {
    edits: ActionEdits;
    cause: Cause;
    label: string;
    libraryLast: boolean;
  }): Result<ActionEdits> {
    const { readOnlyReason } = this.state;
    if (readOnlyReason !== null) {
      this.#sayReadOnly(readOnlyReason.message);
      return err(readOnlyReason);
    }
    const applied = applyAction(this.state, step.edits);
    if (!applied.ok) return applied;
    const { inverse, ...changed } = applied.value;
    this.set(changed);
    this.queue.enqueue({ ...step, groupId: this.#newGroupId() });
    return ok(inverse);
  }

  /** Once: each key of a note would say it again. */
  #sayReadOnly(message: string): void {
    if (!this.state.toasts.some((toast) => toast.message === message))
      this.showToast({ tone: 'error', message });
  }

  #dropMissingActive(): void {
    const { activeAnnotationId } = this.state;
    if (activeAnnotationId !== null && this.findAnnotation(activeAnnotationId) === undefined)
      this.set({ activeAnnotationId: null });
  }

  findAnnotation(id: AnnotationId, briefId: BriefId | null = this.state.currentBriefId) {
    return briefId === null ? undefined : this.state.briefs.get(briefId)?.state.annotations.get(id);
  }

  #newGroupId(): GroupId {
    return groupIdSchema.parse(this.environment.newId());
  }
}
