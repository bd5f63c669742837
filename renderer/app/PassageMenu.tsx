import { useState } from 'react';
import { listPassageMenu } from '../state/passage-menu.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { LabelDot } from '../ui/LabelDot.tsx';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';
import type { WindowTargets } from './window-targets.ts';

const TAG = 'tag:';

interface PassageMenuProps {
  readonly commands: Commands;
  readonly targets: WindowTargets;
}

/** The menu of a right click, or of Shift+F10, on a passage. Closed, the focus is where it was before. */
export function PassageMenu(props: PassageMenuProps) {
  const at = useAppState((state) => state.passageMenu);
  return at === null ? null : <OpenMenu key={`${at.x} ${at.y}`} {...props} at={at} />;
}

type OpenMenuProps = PassageMenuProps & { readonly at: { readonly x: number; readonly y: number } };

function OpenMenu({ commands, targets, at }: OpenMenuProps) {
  const app = useApp();
  // Read from the page: a right click beside the selection has just ended it, and state is a moment behind.
  const [selected] = useState(() => targets.getSelection());
  const close = () => app.set({ passageMenu: null });
  const sections = listPassageMenu(app.state);
  const labels = selected === null ? [] : (app.state.library?.codebook.labels ?? []);
  return (
    <ContextMenu
      label="Passage"
      at={at}
      sections={[
        labels.map((label) => ({
          id: `${TAG}${label.id}`,
          text: `Tag as ${label.name}`,
          icon: <LabelDot label={label} />,
          shortcut: label.shortcut?.toUpperCase() ?? null,
        })),
        ...sections.map((section) =>
          section.map(({ id, title, keys }) => ({ id, text: title, shortcut: keys[0] ?? null })),
        ),
      ].filter((section) => section.length > 0)}
      onAction={(id) => {
        close();
        const label = labels.find((each) => `${TAG}${each.id}` === id);
        if (label === undefined || selected === null) return commands.run(id);
        commands.tag(label, selected);
      }}
      onClose={close}
    />
  );
}
