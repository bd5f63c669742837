import { Quote, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { LinkChoice } from './link-choices.ts';
import type { RelationTarget } from './relation-target.ts';

interface LinkOptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One line of the list: the field keeps the focus while it is pressed. */
export function LinkOption({ id, isActive, onChoose, children }: LinkOptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="palette__option"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      {children}
    </div>
  );
}

export function KindWords({ choice, hasDigit }: { readonly choice: LinkChoice; readonly hasDigit: boolean }) {
  return (
    <>
      <span className="palette__title">{choice.words}</span>
      {hasDigit && choice.digit !== null ? <Kbd shortcut={choice.digit} /> : null}
    </>
  );
}

export function TargetWords({ target }: { readonly target: RelationTarget }) {
  return (
    <>
      <Icon of={target.end.kind === 'entity' ? Users : Quote} />
      <span className="target-option" dir="auto">
        {target.text}
      </span>
      <span className="palette__detail">{target.detail}</span>
    </>
  );
}
