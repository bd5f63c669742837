import { FolderOpen, Unplug } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { RecentLibrary } from '#core/ipc/library-contract.ts';
import { Icon } from '../../ui/Icon.tsx';

interface RecentLibraryListProps {
  readonly libraries: readonly RecentLibrary[];
  readonly onOpen: (ticket: string) => void;
}

/** Name and place of each; the present one and those that are gone cannot be chosen. */
export function RecentLibraryList({ libraries, onOpen }: RecentLibraryListProps) {
  return (
    <ul className="recent-libraries">
      {libraries.map(({ ticket, name, folder, isCurrent, isMissing }) => (
        <li key={ticket}>
          <Button
            className="recent-libraries__button"
            isDisabled={isCurrent || isMissing}
            onPress={() => onOpen(ticket)}
          >
            <Icon of={isMissing ? Unplug : FolderOpen} />
            <span className="recent-libraries__name">{name}</span>
            {isCurrent ? <span className="recent-libraries__state">open</span> : null}
            {isMissing ? <span className="recent-libraries__state">not there now</span> : null}
            <span className="recent-libraries__folder">{folder}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
