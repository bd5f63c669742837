import { listPassageMenu } from '../state/passage-menu.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';

/** The menu of a right click, or of Shift+F10, on a passage. Closed, the focus is where it was before. */
export function PassageMenu({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const at = useAppState((state) => state.passageMenu);
  if (at === null) return null;
  const close = () => app.set({ passageMenu: null });
  const sections = listPassageMenu(app.state);
  return (
    <ContextMenu
      label="Passage"
      at={at}
      sections={sections.map((section) =>
        section.map(({ id, title, keys }) => ({ id, text: title, shortcut: keys[0] ?? null })),
      )}
      onAction={(id) => {
        close();
        commands.run(id);
      }}
      onClose={close}
    />
  );
}
