import { CATALOG } from '#core/commands/catalog.ts';
import { ShortcutSheet } from '../features/palette/ShortcutSheet.tsx';
import { useAppState } from './app-context.ts';

export function ShortcutsContainer({ onClose }: { readonly onClose: () => void }) {
  const labels = useAppState((state) => state.library?.codebook.labels);
  return <ShortcutSheet commands={CATALOG} labels={labels ?? []} onClose={onClose} />;
}
