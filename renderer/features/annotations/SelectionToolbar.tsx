import { Ellipsis, Link2, MessageSquare } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import type { MenuAction } from '../../ui/MenuSections.tsx';

interface SelectionToolbarProps {
  readonly labels: readonly Label[];
  readonly onTag: (labelId: LabelId) => void;
  /** Tags with the first label and goes to its note. */
  readonly onNote: () => void;
  /** Absent as long as passages cannot be linked. */
  readonly onLink?: () => void;
  /** Further entries of the menu under "…". */
  readonly moreActions?: readonly MenuAction[];
  readonly onMoreAction?: (id: string) => void;
}

/** As many as fit beside one another over a narrow text; the others are in the menu, and on their keys. */
const SHOWN_LABELS = 5;

/** What can be done with the selected words. The reader finds it a place; it takes neither focus nor selection away. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { labels, onTag } = props;
  const shown = labels.slice(0, SHOWN_LABELS);
  const keepSelection = (event: MouseEvent) => event.preventDefault();
  return (
    <Toolbar className="selection-toolbar" aria-label="Selected text" onMouseDown={keepSelection}>
      {shown.map((label) => (
        <LabelButton key={label.id} label={label} onTag={onTag} />
      ))}
      <span className="selection-toolbar__line" aria-hidden />
      {props.onLink ? (
        <ToolButton name="Link to another passage" onPress={props.onLink}>
          <Icon of={Link2} />
        </ToolButton>
      ) : null}
      <ToolButton name="Tag and write a note" onPress={props.onNote}>
        <Icon of={MessageSquare} />
      </ToolButton>
      <MoreMenu {...props} hiddenLabels={labels.slice(SHOWN_LABELS)} />
    </Toolbar>
  );
}

function LabelButton({
  label,
  onTag,
}: {
  readonly label: Label;
  readonly onTag: SelectionToolbarProps['onTag'];
}) {
  return (
    <Button className="selection-toolbar__button" preventFocusOnPress onPress={() => onTag(label.id)}>
      <LabelDot label={label} />
      <span className="visually-hidden">Tag as </span>
      {label.name}
      {label.shortcut === null ? null : <Kbd shortcut={label.shortcut.toUpperCase()} />}
    </Button>
  );
}

interface ToolButtonProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ToolButton({ name, onPress, children }: ToolButtonProps) {
  return (
    <Hint text={name} placement="top">
      <Button
        className="selection-toolbar__button selection-toolbar__button--icon"
        aria-label={name}
        preventFocusOnPress
        onPress={onPress}
      >
        {children}
      </Button>
    </Hint>
  );
}

interface MoreMenuProps extends SelectionToolbarProps {
  /** Labels that found no room beside the others. */
  readonly hiddenLabels: readonly Label[];
}

function MoreMenu({ hiddenLabels, onTag, moreActions = [], onMoreAction }: MoreMenuProps) {
  const tags = hiddenLabels.map((label) => ({
    id: `tag ${label.id}`,
    text: `Tag as ${label.name}`,
    icon: <LabelDot key={label.id} label={label} />,
    shortcut: label.shortcut?.toUpperCase() ?? null,
  }));
  const sections = [tags, moreActions].filter((section) => section.length > 0);
  if (sections.length === 0) return null;
  return (
    <ActionMenu
      label="More for the selected text"
      trigger={
        <Button
          className="selection-toolbar__button selection-toolbar__button--icon"
          aria-label="More"
          preventFocusOnPress
        >
          <Icon of={Ellipsis} />
        </Button>
      }
      sections={sections}
      onAction={(id) => {
        const label = hiddenLabels.find((hidden) => `tag ${hidden.id}` === id);
        if (label) onTag(label.id);
        else onMoreAction?.(id);
      }}
    />
  );
}
