import { Ellipsis, Link2, MessageSquare } from 'lucide-react';
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
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
import { type Box, placeToolbar } from './place-toolbar.ts';

interface SelectionToolbarProps {
  readonly labels: readonly Label[];
  /** The selected words in window pixels; `null` when their place is not known. */
  readonly selection: Box | null;
  /** The visible part of the reader in window pixels. */
  readonly bounds: Box;
  readonly onTag: (labelId: LabelId) => void;
  /** Tags with the first label and goes to its note. */
  readonly onNote: () => void;
  /** Absent as long as passages cannot be linked. */
  readonly onLink?: () => void;
  /** Further entries of the menu under "…". */
  readonly moreActions?: readonly MenuAction[];
  readonly onMoreAction?: (id: string) => void;
}

const LABEL_PX = 112;
const OTHERS_PX = 130;

/** What can be done with the selected words. It takes neither the focus nor the selection away. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { labels, selection, bounds, onTag } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const shownCount = Math.max(
    1,
    Math.min(9, Math.floor((bounds.right - bounds.left - OTHERS_PX) / LABEL_PX)),
  );
  const shown = labels.slice(0, shownCount);
  useLayoutEffect(() => {
    const box = toolbar.current;
    if (!box || (box.offsetWidth === size.width && box.offsetHeight === size.height)) return;
    setSize({ width: box.offsetWidth, height: box.offsetHeight });
  });
  const place = placeToolbar({ selection, bounds, ...size });
  const keepSelection = (event: MouseEvent) => event.preventDefault();
  return (
    <Toolbar
      ref={toolbar}
      className="selection-toolbar"
      aria-label="Selected text"
      style={{ ...place, maxInlineSize: bounds.right - bounds.left - 16 }}
      onMouseDown={keepSelection}
    >
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
      <MoreMenu {...props} hiddenLabels={labels.slice(shownCount)} />
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
