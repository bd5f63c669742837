import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

export interface Toast {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'danger';
  readonly title: string;
  readonly text?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastRegionProps {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

const ICONS = { info: Info, success: CircleCheck, danger: CircleAlert };

/** Short messages in the corner. They are announced politely and never take the focus. */
export function ToastRegion({ toasts, onDismiss }: ToastRegionProps) {
  return (
    <section className="toasts" aria-label="Notifications" aria-live="polite">
      {toasts.map(({ id, tone, title, text, action }) => (
        <div key={id} className={classNames('toast', `toast--${tone}`)}>
          <Icon of={ICONS[tone]} />
          <div className="toast__body">
            <p className="toast__title">{title}</p>
            {text === undefined ? null : <p className="toast__text">{text}</p>}
            {action === undefined ? null : (
              <Button variant="quiet" onPress={action.run}>
                {action.label}
              </Button>
            )}
          </div>
          <IconButton label={`Dismiss: ${title}`} icon={X} onPress={() => onDismiss(id)} />
        </div>
      ))}
    </section>
  );
}
