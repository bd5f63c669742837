import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { SelectionToolbar } from '../features/annotations/SelectionToolbar.tsx';
import { startLink } from '../state/link-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';

interface SelectionToolsProps {
  readonly range: OffsetRange;
  readonly commands: Commands;
}

/** What can be done with selected words, in the text and on the pages alike. */
export function SelectionTools({ range, commands }: SelectionToolsProps) {
  const app = useApp();
  const labels = useAppState((state) => state.library?.codebook.labels);
  if (labels === undefined) return null;
  return (
    <SelectionToolbar
      labels={labels}
      onTag={(id) => {
        const label = labels.find((each) => each.id === id);
        if (label !== undefined) commands.tag(label);
      }}
      onLink={() => startLink(app, range)}
      onNote={() => {
        const [first] = labels;
        if (first !== undefined) commands.tag(first);
        commands.run('passage.note');
      }}
    />
  );
}
