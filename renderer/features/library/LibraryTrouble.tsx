import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppError } from '#core/app-error.ts';
import type { RecentLibrary } from '#core/ipc/library-contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { describeTrouble, type WayOut } from './library-trouble.ts';
import { RecentLibraryList } from './RecentLibraryList.tsx';
import './library-trouble.css';

interface LibraryTroubleProps {
  readonly error: AppError;
  /** Where the library is, or should be. */
  readonly folder: string;
  readonly recent: readonly RecentLibrary[];
  readonly now: Date;
  readonly onChoose: (way: WayOut) => void;
  readonly onOpenRecent: (ticket: string) => void;
  readonly onQuit: () => void;
  /** What went wrong with the last choice. */
  readonly children?: ReactNode;
}

const WAYS: Readonly<Record<WayOut, { readonly name: string; readonly text: string }>> = {
  again: { name: 'Try again', text: 'After it was closed there, or the cause is gone.' },
  'read-only': { name: 'Open for reading only', text: 'You see what is on disk and change nothing.' },
  'take-over': {
    name: 'Take over',
    text: 'The other Briefmark saves nothing more from then on; what it has not saved yet can be saved as a copy there. For when it has crashed or cannot be reached.',
  },
  backups: { name: 'Backups…', text: 'A backup opens as a library of its own. Nothing here is overwritten.' },
  choose: { name: 'Open another library…', text: 'A folder that Briefmark has written.' },
  create: { name: 'New library…', text: 'Empty, in a folder of your choice.' },
};

/** Instead of the window when the library cannot be shown: what happened, and every way on from here. */
export function LibraryTrouble(props: LibraryTroubleProps) {
  const { error, folder, recent, onChoose } = props;
  const { title, text, ways } = describeTrouble(error, props.now);
  const others = recent.filter(({ folder: other, isMissing }) => other !== folder && !isMissing);
  return (
    <main className="trouble">
      <div className="trouble__sheet">
        <h1 className="trouble__title">
          <Icon of={CircleAlert} />
          {title}
        </h1>
        <p className="trouble__text">{text}</p>
        <p className="trouble__folder">{folder}</p>
        {props.children}
        <ul className="trouble__ways">
          {ways.map((way, index) => (
            <li key={way} className="trouble__way">
              <Button variant={index === 0 ? 'primary' : 'secondary'} onPress={() => onChoose(way)}>
                {WAYS[way].name}
              </Button>
              <span className="trouble__meaning">{WAYS[way].text}</span>
            </li>
          ))}
        </ul>
        {others.length === 0 ? null : (
          <section aria-labelledby="trouble-recent">
            <h2 id="trouble-recent" className="trouble__heading">
              Recent libraries
            </h2>
            <RecentLibraryList libraries={others} onOpen={props.onOpenRecent} />
          </section>
        )}
        <Button variant="quiet" className="trouble__quit" onPress={props.onQuit}>
          Quit
        </Button>
      </div>
    </main>
  );
}
