import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

interface BannerProps {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly children: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
}

const ICONS = { info: Info, warning: TriangleAlert, danger: CircleAlert };

/** A sentence across a pane that stays until its cause is gone. Danger is announced at once. */
export function Banner({ tone, children, actions = null }: BannerProps) {
  return (
    <div className={classNames('banner', `banner--${tone}`)} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon of={ICONS[tone]} />
      <div className="banner__text">{children}</div>
      {actions === null ? null : <div className="banner__actions">{actions}</div>}
    </div>
  );
}
