import { type KeyboardEvent, useMemo, useState } from 'react';
import type { RelationType } from '#core/model/codebook.ts';
import { useComboList } from '../../ui/use-combo-list.ts';
import { findLinkChoices, type LinkChoice, listLinkChoices } from './link-choices.ts';
import type { RelationTarget } from './relation-target.ts';

interface LinkStepsInput {
  readonly types: readonly RelationType[];
  readonly target: RelationTarget | null;
  readonly targets: readonly RelationTarget[];
  readonly onQueryChange: (query: string) => void;
  readonly onLink: (choice: LinkChoice, target: RelationTarget) => void;
}

/**
 * Two questions in one field, which so never loses the focus: what kind of link, then what to. A digit answers the
 * first at once, Backspace in the empty field goes back to it.
 */
export function useLinkSteps({ types, target, targets, onQueryChange, onLink }: LinkStepsInput) {
  const [choice, setChoice] = useState<LinkChoice | null>(null);
  const [query, setQuery] = useState('');
  const all = useMemo(() => listLinkChoices(types), [types]);
  const kinds = useMemo(() => findLinkChoices(all, query), [all, query]);

  const type = (text: string) => {
    setQuery(text);
    if (choice !== null) onQueryChange(text);
    list.setActiveIndex(0);
  };
  const goTo = (step: LinkChoice | null) => {
    setChoice(step);
    setQuery('');
    onQueryChange('');
    list.setActiveIndex(0);
  };
  const chooseKind = (kind: LinkChoice | undefined) => {
    if (kind === undefined) return;
    if (target === null) goTo(kind);
    else onLink(kind, target);
  };
  const chooseAt = (index: number) => {
    const chosen = targets[index];
    if (choice === null) chooseKind(kinds[index]);
    else if (chosen !== undefined) onLink(choice, chosen);
  };
  const list = useComboList({
    count: choice === null ? kinds.length : targets.length,
    onChoose: chooseAt,
  });
  const handleKeyDown = (event: KeyboardEvent) => {
    const isPlain = query === '' && !event.ctrlKey && !event.altKey && !event.metaKey;
    const kind = isPlain && choice === null ? all.find(({ digit }) => digit === event.key) : undefined;
    if (kind !== undefined) {
      event.preventDefault();
      chooseKind(kind);
    } else if (isPlain && choice !== null && event.key === 'Backspace') goTo(null);
    else list.handleKey(event);
  };
  return { choice, query, kinds, list, type, chooseAt, handleKeyDown };
}
