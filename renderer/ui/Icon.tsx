import type { LucideIcon } from 'lucide-react';

/** A decorative icon in the one size and weight of the interface; what it means is said in words beside it. */
export function Icon({ of: Shape, size = 16 }: { readonly of: LucideIcon; readonly size?: 13 | 16 | 28 }) {
  return <Shape aria-hidden size={size} strokeWidth={1.75} />;
}
