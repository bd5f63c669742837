import { useRef } from 'react';
import { Menu } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { type MenuAction, MenuSections } from './MenuSections.tsx';

interface ContextMenuProps {
  readonly label: string;
  /** Where it was asked for, in CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly sections: readonly (readonly MenuAction[])[];
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

/** A menu at a point: open while it is rendered. */
export function ContextMenu({ label, at, sections, onAction, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={anchor} className="context-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover popover--menu"
        aria-label={label}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={0}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Menu
          aria-label={label}
          className="options"
          autoFocus="first"
          onAction={(key) => onAction(String(key))}
          onClose={onClose}
        >
          <MenuSections sections={sections} />
        </Menu>
      </Popover>
    </>
  );
}
