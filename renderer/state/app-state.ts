import type { AppError } from '#core/app-error.ts';
import type { AppInfo, ImportOutcome } from '#core/ipc/contract.ts';
import type { MergeSummary } from '#core/ipc/merge-contract.ts';
import type { WordReviewSummary } from '#core/ipc/review-contract.ts';
import type { TablePreview } from '#core/ipc/table-contract.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { AnnotationId, BriefId, EntityId } from '#core/model/ids.ts';
import type { BriefCounts, BriefState, LibraryState } from '#core/model/library.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { type AnnotationFilter, NO_FILTER } from '#core/search/filter-annotations.ts';
import type { BriefTab } from '#core/settings/settings.ts';
import { type FindState, NO_FIND } from './find-state.ts';
import type { LinkStart } from './link-actions.ts';
import type { MarkAllSubject } from './mark-all-actions.ts';
import type { MarkedPassages } from './marked-passages.ts';
import type { ReviewState } from './review-state.ts';
import type { UndoEntry } from './undo-stack.ts';

/** A brief that was opened in this window. It stays loaded, so undo reaches it and switching back is instant. */
export interface OpenBrief {
  readonly briefId: BriefId;
  readonly text: BriefText;
  readonly state: BriefState;
}

/** `[start, end)` in UTF-16 units of the brief's text; never empty. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What the status bar says about saving. `savedAt` is when the last edit was acknowledged as being on disk. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly savedAt: string | null }
  | { readonly kind: 'saving'; readonly pending: number }
  | { readonly kind: 'failed'; readonly pending: number; readonly error: AppError };

export type EncryptionTask = 'encrypt' | 'create' | 'change' | 'decrypt';

export type DialogState =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'codebook' }
  | { readonly kind: 'about' }
  | { readonly kind: 'encryption'; readonly task: EncryptionTask }
  | { readonly kind: 'export' }
  | { readonly kind: 'mark-all'; readonly subject: MarkAllSubject }
  | { readonly kind: 'merge'; readonly summary: MergeSummary }
  | { readonly kind: 'table'; readonly preview: TablePreview }
  | { readonly kind: 'word-review'; readonly review: WordReviewSummary; readonly briefId: BriefId }
  | { readonly kind: 'placement-review' }
  /** Asks what becomes of the mentions of an entity that goes. */
  | { readonly kind: 'delete-entity'; readonly entityId: EntityId }
  | { readonly kind: 'same-entities' }
  | { readonly kind: 'new-entity' }
  | { readonly kind: 'notices' }
  | { readonly kind: 'libraries' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'history'; readonly briefId: BriefId }
  /** `target`: the other end when it is known already. */
  | { readonly kind: 'link'; readonly from: LinkStart; readonly target: RelationEnd | null }
  | { readonly kind: 'import-report'; readonly outcomes: readonly ImportOutcome[] }
  | { readonly kind: 'locked'; readonly outcome: Extract<ImportOutcome, { outcome: 'locked' }> }
  | { readonly kind: 'duplicate'; readonly outcome: Extract<ImportOutcome, { outcome: 'duplicate' }> };

/** Smallest passage first; the place in CSS pixels of the window. */
export interface PassageChoice {
  readonly ids: readonly AnnotationId[];
  readonly at: { readonly x: number; readonly y: number };
}

/** What the pane on the left lists. */
export type LibraryTab = 'briefs' | 'passages' | 'entities' | 'links';

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error';
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A field of the passage inspector that a command can go to. */
export type InspectedField = 'entity' | 'tags' | 'note' | 'grade' | 'likelihood' | 'marking';

export interface AppState {
  readonly info: AppInfo | null;
  /** The failure that keeps the library from being shown, if any. */
  readonly libraryError: AppError | null;
  /** Why nothing can be changed, or `null`: opened for reading, damaged, or taken over by another process. */
  readonly readOnlyReason: AppError | null;
  /** What opening the library and its briefs had to repair, one sentence each, until they are dismissed. */
  readonly libraryNotices: readonly string[];
  readonly library: LibraryState | null;
  /** On disk. */
  readonly isEncrypted: boolean;
  /** What was typed is on its way to the disk, and the library is about to be locked: nothing of it is shown. */
  readonly isLocking: boolean;
  readonly counts: ReadonlyMap<BriefId, BriefCounts>;
  readonly briefs: ReadonlyMap<BriefId, OpenBrief>;
  /** The words of a large brief, shown while its passages are still being read. */
  readonly arrivingText: { readonly briefId: BriefId; readonly text: BriefText } | null;
  /** Marks of briefs that are not shown but were reached by an action: undo must reach them again. */
  readonly distantMarks: ReadonlyMap<BriefId, BriefState>;
  readonly currentBriefId: BriefId | null;
  /** In their order; briefs that have left the library since are passed over where they are shown. */
  readonly tabs: readonly BriefTab[];
  /** The one that was closed last stands last. */
  readonly closedTabs: readonly BriefId[];
  readonly briefError: AppError | null;
  readonly activeAnnotationId: AnnotationId | null;
  readonly selection: TextRange | null;
  /** Further passages that are selected with the active one. */
  readonly marked: MarkedPassages | null;
  /** What the list of passages shows, and next and previous walk. It stays from brief to brief. */
  readonly passageFilter: AnnotationFilter;
  readonly libraryTab: LibraryTab;
  readonly find: FindState;
  /** The passage for which words are being selected: a click into the text must not forget it. */
  readonly placingId: AnnotationId | null;
  readonly review: ReviewState | null;
  /** Passages that overlap at a point, while one of them is being chosen. */
  readonly passageChoice: PassageChoice | null;
  /** Where the menu of the passages in hand is open, in CSS pixels of the window. */
  readonly passageMenu: { readonly x: number; readonly y: number } | null;
  /** A new object moves the focus into a field of the inspector. */
  readonly focusRequest: { readonly field: InspectedField } | null;
  /** While an export is being made. */
  readonly exportProgress: { readonly done: number; readonly total: number; readonly title: string } | null;
  /** What was chosen in the palette, newest first. */
  readonly recentPaletteKeys: readonly string[];
  /** The entity that is inspected: before the active passage, which may be one of its mentions. */
  readonly activeEntityId: EntityId | null;
  readonly save: SaveStatus;
  readonly undo: readonly UndoEntry[];
  readonly redo: readonly UndoEntry[];
  readonly dialog: DialogState | null;
  readonly importProgress: {
    readonly done: number;
    readonly total: number;
    readonly fileName: string;
    readonly pages?: { readonly done: number; readonly total: number };
  } | null;
  readonly toasts: readonly Toast[];
}

export const INITIAL_STATE: AppState = {
  info: null,
  libraryError: null,
  readOnlyReason: null,
  libraryNotices: [],
  library: null,
  isEncrypted: false,
  isLocking: false,
  counts: new Map(),
  briefs: new Map(),
  arrivingText: null,
  distantMarks: new Map(),
  currentBriefId: null,
  tabs: [],
  closedTabs: [],
  briefError: null,
  activeAnnotationId: null,
  selection: null,
  marked: null,
  passageFilter: NO_FILTER,
  libraryTab: 'briefs',
  find: NO_FIND,
  placingId: null,
  review: null,
  passageChoice: null,
  passageMenu: null,
  focusRequest: null,
  exportProgress: null,
  recentPaletteKeys: [],
  activeEntityId: null,
  save: { kind: 'saved', savedAt: null },
  undo: [],
  redo: [],
  dialog: null,
  importProgress: null,
  toasts: [],
};
