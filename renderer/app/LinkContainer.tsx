import { useState } from 'react';
import type { LibraryState } from '#core/model/library.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { LinkDialog } from '../features/relations/LinkDialog.tsx';
import type { DialogState } from '../state/app-state.ts';
import { type LinkStart, makeLink } from '../state/link-actions.ts';
import { listLinkTargets } from '../state/link-targets.ts';
import { listLoaded } from '../state/loaded-marks.ts';
import { getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';
import { useAnswer } from './use-answer.ts';
import { useDistantKey, useLoadedMarks } from './use-mentions.ts';
import { useRelations } from './use-relations.ts';

interface LinkContainerProps {
  readonly dialog: Extract<DialogState, { kind: 'link' }>;
  readonly onClose: () => void;
}

const MAXIMUM_FOUND = 60;
const ALL = { of: 'library' } as const;

/** The dialog that links what is in hand to a passage of any brief, or to an entity. */
export function LinkContainer(props: LinkContainerProps) {
  const library = useAppState((state) => state.library);
  return library === null ? null : <OpenLinkDialog {...props} library={library} />;
}

function OpenLinkDialog({
  dialog,
  onClose,
  library,
}: LinkContainerProps & { readonly library: LibraryState }) {
  const app = useApp();
  const loaded = useLoadedMarks();
  const currentBriefId = useAppState((state) => state.currentBriefId);
  const { describeEnd } = useRelations(ALL);
  const [query, setQuery] = useState('');
  const words = query.trim();
  const { value, isAsking } = useAnswer(`${words}\n${useDistantKey()}`, () =>
    app.bridge.invoke('passages:find', {
      words,
      except: [...listLoaded(app.state).keys()],
      limit: MAXIMUM_FOUND,
    }),
  );
  const from = dialog.from.kind === 'end' ? dialog.from.end : null;
  const targets = listLinkTargets({
    library,
    loaded,
    distant: value?.passages ?? [],
    currentBriefId,
    from,
    query,
  });
  const toTarget = (end: RelationEnd) => ({ end, ...describeEnd(end) });
  return (
    <LinkDialog
      fromText={useStartText(dialog.from, (end) => describeEnd(end).text)}
      types={library.codebook.relationTypes}
      target={dialog.target === null ? null : toTarget(dialog.target)}
      targets={targets}
      isSearching={isAsking}
      onQueryChange={setQuery}
      onLink={({ type, isInverse }, { end }) => {
        onClose();
        const made = makeLink(app, dialog.from, { type, isInverse, target: end });
        if (!made.ok) app.showToast({ tone: 'error', message: made.error.message });
      }}
      onClose={onClose}
    />
  );
}

function useStartText(start: LinkStart, describe: (end: RelationEnd) => string): string {
  const text = useAppState((state) => getOpenBrief(state)?.text.text ?? '');
  if (start.kind === 'end') return describe(start.end);
  return text.slice(start.range.start, start.range.end).replace(/\s+/g, ' ');
}
