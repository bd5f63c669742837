import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'secondary', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={classNames('button', `button--${variant}`, className)} />;
}
