import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Kbd } from './Kbd.tsx';

export interface MenuAction {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | null;
  readonly isDisabled?: boolean;
}

interface ActionMenuProps {
  /** Accessible name of the menu. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** Sections are set apart by a line. */
  readonly sections: readonly (readonly MenuAction[])[];
  readonly onAction: (id: string) => void;
}

export function ActionMenu({ label, trigger, sections, onAction }: ActionMenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover popover--menu" offset={4}>
        <Menu aria-label={label} className="options" onAction={(key) => onAction(String(key))}>
          {sections.map((actions) => (
            <MenuSection key={actions[0]?.id ?? ''} aria-label={label} className="options__section">
              {actions.map((action) => (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  textValue={action.text}
                  className="option"
                  isDisabled={action.isDisabled ?? false}
                >
                  {action.icon}
                  <span className="option__text">{action.text}</span>
                  {action.shortcut ? <Kbd shortcut={action.shortcut} /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
