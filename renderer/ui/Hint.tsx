import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd.tsx';

interface HintProps {
  /** One focusable react-aria control. */
  readonly children: ReactNode;
  readonly text: ReactNode;
  readonly shortcut?: string | null;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end';
}

/** A tooltip on hover and on keyboard focus: what the control does and the key that does it too. */
export function Hint({ children, text, shortcut = null, placement = 'bottom' }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      {children}
      <Tooltip className="hint" placement={placement} offset={6}>
        {text}
        {shortcut === null ? null : <Kbd shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
