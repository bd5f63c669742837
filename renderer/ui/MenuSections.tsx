import type { ReactNode } from 'react';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Kbd } from './Kbd.tsx';

export interface MenuAction {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | null;
  readonly isDisabled?: boolean;
}

interface MenuSectionsProps {
  /** Sections are set apart by a line. */
  readonly sections: readonly (readonly MenuAction[])[];
}

/** The inside of a menu. */
export function MenuSections({ sections }: MenuSectionsProps) {
  return sections.map((actions) => (
    <MenuSection
      key={actions[0]?.id ?? ''}
      aria-label={actions.map(({ text }) => text).join(', ')}
      className="options__section"
    >
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
  ));
}
