export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface PlacementInput {
  /** The selected words in window pixels; `null` when their place is not known. */
  readonly selection: Box | null;
  /** The visible part of the reader. */
  readonly bounds: Box;
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 8;

/**
 * Where the toolbar goes, in window pixels: above the selection, else below it, else (it fills the view, or is
 * scrolled out of it) at the foot of the reader. It covers no selected word as long as there is room beside them.
 */
export function placeToolbar(input: PlacementInput): { readonly left: number; readonly top: number } {
  const { selection, bounds, width, height } = input;
  const docked = {
    left: clamp(
      (bounds.left + bounds.right - width) / 2,
      bounds.left + GAP_PX,
      bounds.right - width - GAP_PX,
    ),
    top: bounds.bottom - height - 2 * GAP_PX,
  };
  if (selection === null || selection.bottom <= bounds.top || selection.top >= bounds.bottom) return docked;
  const centre = (selection.left + selection.right) / 2;
  const left = clamp(centre - width / 2, bounds.left + GAP_PX, bounds.right - width - GAP_PX);
  const above = selection.top - height - GAP_PX;
  if (above >= bounds.top) return { left, top: above };
  const below = selection.bottom + GAP_PX;
  if (below + height <= bounds.bottom) return { left, top: below };
  return docked;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
