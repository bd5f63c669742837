import type { BriefId } from '#core/model/ids.ts';
import { listBriefMenu } from '../state/brief-menu.ts';
import { openBrief } from '../state/open-brief.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { useApp } from './app-context.ts';
import type { Commands } from './use-commands.ts';

/** A brief of the list and where its menu was asked for. */
export interface BriefMenuPlace {
  readonly briefId: BriefId;
  readonly at: { readonly x: number; readonly y: number };
}

interface BriefMenuProps {
  readonly place: BriefMenuPlace;
  readonly commands: Commands;
  readonly onClose: () => void;
}

const OPEN = 'open';

/** The menu of a right click, or of Shift+F10, on a brief: what is chosen happens to that brief, which is opened first. */
export function BriefMenu({ place, commands, onClose }: BriefMenuProps) {
  const app = useApp();
  const run = async (id: string) => {
    onClose();
    await openBrief(app, place.briefId);
    if (id !== OPEN) commands.run(id);
  };
  return (
    <ContextMenu
      label="Brief"
      at={place.at}
      sections={[
        [{ id: OPEN, text: 'Open' }],
        ...listBriefMenu(app.state, place.briefId).map((section) =>
          section.map(({ id, title, keys }) => ({ id, text: title, shortcut: keys[0] ?? null })),
        ),
      ]}
      onAction={(id) => void run(id)}
      onClose={onClose}
    />
  );
}
