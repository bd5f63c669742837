import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  /** What this is. */
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  /** One button at most. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action = null }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon of={icon} size={28} />
      <p className="empty-state__title">{title}</p>
      <p className="empty-state__text">{children}</p>
      {action}
    </div>
  );
}
