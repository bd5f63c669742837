import {
  BookOpenText,
  Columns2,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Share,
  TextAlignStart,
  Undo2,
} from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { CommandId } from '#core/commands/catalog.ts';
import type { PageLayoutChoice } from '#core/settings/page-layouts.ts';
import { Button } from '../Button.tsx';
import { Hint } from '../Hint.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { Kbd } from '../Kbd.tsx';
import { SegmentedControl } from '../SegmentedControl.tsx';
import { useCommandHint } from '../shortcuts-context.ts';

interface TopBarProps {
  readonly libraryName: string;
  /** `null` when no brief is open. */
  readonly briefTitle: string | null;
  /** What Undo would undo, e.g. `Tag as Person`; `null` when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** How a brief with pages is shown; `null` for one without. */
  readonly pageLayout: PageLayoutChoice | null;
  readonly isLibraryPaneOpen: boolean;
  readonly isInspectorPaneOpen: boolean;
  readonly onCommand: (id: CommandId) => void;
}

export function TopBar(props: TopBarProps) {
  const { libraryName, briefTitle, undoLabel, redoLabel, onCommand } = props;
  const undo = useCommandHint('edit.undo');
  const redo = useCommandHint('edit.redo');
  return (
    <header className="top-bar">
      <PaneToggle command="view.toggle-library" isOpen={props.isLibraryPaneOpen} onCommand={onCommand} />
      <div className="top-bar__crumb">
        <span className="top-bar__library">{libraryName}</span>
        {briefTitle === null ? null : (
          <>
            <span aria-hidden>/</span>
            <span className="top-bar__brief" dir="auto" title={briefTitle}>
              {briefTitle}
            </span>
          </>
        )}
      </div>
      <PaletteButton onCommand={onCommand} />
      <PageLayoutControl layout={props.pageLayout} onCommand={onCommand} />
      <IconButton
        label={undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`}
        icon={Undo2}
        shortcut={undo.shortcut}
        isDisabled={undoLabel === null}
        onPress={() => onCommand('edit.undo')}
      />
      <IconButton
        label={redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`}
        icon={Redo2}
        shortcut={redo.shortcut}
        isDisabled={redoLabel === null}
        onPress={() => onCommand('edit.redo')}
      />
      <ExportButton isDisabled={briefTitle === null} onCommand={onCommand} />
      <PaneToggle command="view.toggle-inspector" isOpen={props.isInspectorPaneOpen} onCommand={onCommand} />
    </header>
  );
}

const LAYOUTS = [
  { id: 'text', name: 'Text only', icon: TextAlignStart },
  { id: 'split', name: 'Text and pages side by side', icon: Columns2 },
  { id: 'pages', name: 'Pages only', icon: BookOpenText },
] as const;

function PageLayoutControl({
  layout,
  onCommand,
}: Pick<TopBarProps, 'onCommand'> & { readonly layout: PageLayoutChoice | null }) {
  if (layout === null) return null;
  return (
    <div className="top-bar__layout">
      <SegmentedControl
        aria-label="Show"
        segments={LAYOUTS.map(({ id, name, icon }) => ({ id, name, hint: name, text: <Icon of={icon} /> }))}
        value={layout}
        onChange={(id) => id !== null && onCommand(`view.${id}`)}
      />
    </div>
  );
}

interface PaneToggleProps extends Pick<TopBarProps, 'onCommand'> {
  readonly command: 'view.toggle-library' | 'view.toggle-inspector';
  readonly isOpen: boolean;
}

function PaneToggle({ command, isOpen, onCommand }: PaneToggleProps) {
  const { shortcut } = useCommandHint(command);
  const pane = command === 'view.toggle-library' ? 'library' : 'inspector';
  return (
    <IconButton
      label={`${isOpen ? 'Hide' : 'Show'} ${pane}`}
      icon={pane === 'library' ? PanelLeft : PanelRight}
      shortcut={shortcut}
      className={pane === 'library' ? 'top-bar__toggle-start' : 'top-bar__toggle-end'}
      onPress={() => onCommand(command)}
    />
  );
}

function PaletteButton({ onCommand }: Pick<TopBarProps, 'onCommand'>) {
  const { label, shortcut } = useCommandHint('go.palette');
  return (
    <AriaButton className="top-bar__palette" onPress={() => onCommand('go.palette')}>
      <Icon of={Search} />
      <span className="top-bar__palette-text">{label}</span>
      {shortcut === null ? null : <Kbd shortcut={shortcut} />}
    </AriaButton>
  );
}

function ExportButton({
  isDisabled,
  onCommand,
}: Pick<TopBarProps, 'onCommand'> & { readonly isDisabled: boolean }) {
  const { shortcut } = useCommandHint('brief.export');
  return (
    <Hint text="Export this brief" shortcut={shortcut}>
      <Button variant="primary" isDisabled={isDisabled} onPress={() => onCommand('brief.export')}>
        <Icon of={Share} />
        Export
      </Button>
    </Hint>
  );
}
