import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import { Hint } from './Hint.tsx';
import { Icon } from './Icon.tsx';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string | null;
  readonly className?: string;
}

export function IconButton({ label, icon, shortcut = null, className, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className={classNames('icon-button', className)}>
        <Icon of={icon} />
      </AriaButton>
    </Hint>
  );
}
