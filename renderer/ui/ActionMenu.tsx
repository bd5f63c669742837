import type { ReactNode } from 'react';
import { Menu, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { type MenuAction, MenuSections } from './MenuSections.tsx';

interface ActionMenuProps {
  /** Accessible name of the menu. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly sections: readonly (readonly MenuAction[])[];
  readonly onAction: (id: string) => void;
}

/** A button that opens a menu. */
export function ActionMenu({ label, trigger, sections, onAction }: ActionMenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover popover--menu" offset={4}>
        <Menu aria-label={label} className="options" onAction={(key) => onAction(String(key))}>
          <MenuSections sections={sections} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
