import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { BriefId } from '#core/model/ids.ts';
import { Icon } from '../../ui/Icon.tsx';

const MIDDLE_BUTTON = 1;

interface BriefTabsProps {
  /** The open briefs in the order of their tabs. */
  readonly briefs: readonly { readonly id: BriefId; readonly title: string }[];
  readonly activeId: BriefId;
  readonly onActivate: (id: BriefId) => void;
  readonly onClose: (id: BriefId) => void;
}

/** Several open briefs; with one there is nothing to choose and no bar. The reader is no tab panel, so this is a list. */
export function BriefTabs({ briefs, activeId, onActivate, onClose }: BriefTabsProps) {
  if (briefs.length < 2) return null;
  return (
    <nav className="brief-tabs" aria-label="Open briefs">
      <ul className="brief-tabs__list">
        {briefs.map(({ id, title }) => (
          <li
            key={id}
            className="brief-tabs__tab"
            data-current={id === activeId || undefined}
            onAuxClick={(event) => {
              if (event.button === MIDDLE_BUTTON) onClose(id);
            }}
          >
            <Button
              className="brief-tabs__title"
              dir="auto"
              aria-current={id === activeId ? 'page' : 'false'}
              onPress={() => onActivate(id)}
            >
              <bdi>{title}</bdi>
            </Button>
            <Button
              className="icon-button icon-button--small"
              aria-label={`Close ${title}`}
              onPress={() => onClose(id)}
            >
              <Icon of={X} size={13} />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
