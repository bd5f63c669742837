/**
 * The truth about the disk. `saved` means acknowledged after fsync; `at` is `null` while nothing has been changed
 * since the start.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Nothing can be changed, so there is nothing to save. */
  | { readonly kind: 'read-only' };
