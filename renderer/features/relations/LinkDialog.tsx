import { Link2, Search } from 'lucide-react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { RelationType } from '#core/model/codebook.ts';
import { getEndKey } from '#core/references/relation-ends.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KindWords, LinkOption, TargetWords } from './LinkOption.tsx';
import type { LinkChoice } from './link-choices.ts';
import type { RelationTarget } from './relation-target.ts';
import { useLinkSteps } from './use-link-steps.ts';
import '../palette/palette.css';

interface LinkDialogProps {
  /** The words that the link begins at. */
  readonly fromText: string;
  readonly types: readonly RelationType[];
  /** The other end when it is known already, e.g. from a drag: then only the kind is asked for. */
  readonly target: RelationTarget | null;
  /** What can be linked to, for what is typed: likely ones first. */
  readonly targets: readonly RelationTarget[];
  /** The other briefs are still being looked through. */
  readonly isSearching: boolean;
  readonly onQueryChange: (query: string) => void;
  readonly onLink: (choice: LinkChoice, target: RelationTarget) => void;
  readonly onClose: () => void;
}

/** A link in a few keys: a digit for the kind, some letters of the other end, Enter. */
export function LinkDialog(props: LinkDialogProps) {
  const { choice, query, kinds, list, type, chooseAt, handleKeyDown } = useLinkSteps(props);
  const isKindAsked = choice === null;
  const count = isKindAsked ? kinds.length : props.targets.length;
  const getProps = (index: number) => ({
    id: list.getOptionId(index),
    isActive: index === list.activeIndex,
    onChoose: () => chooseAt(index),
  });
  return (
    <ModalOverlay
      className="palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Modal className="palette">
        <Dialog aria-label="Link passage" className="palette__dialog">
          <LinkSentence {...props} kind={choice?.words ?? null} />
          <div className="palette__box">
            <Icon of={Search} />
            <input
              ref={focusAtOnce}
              className="palette__input"
              role="combobox"
              aria-label={isKindAsked ? 'Kind of link' : 'To a passage or entity'}
              aria-expanded="true"
              aria-controls={list.listId}
              aria-activedescendant={count === 0 ? undefined : list.getOptionId(list.activeIndex)}
              aria-autocomplete="list"
              placeholder={
                isKindAsked ? 'Kind of link: a digit, or type' : 'A passage of any brief, or an entity'
              }
              spellCheck={false}
              dir="auto"
              value={query}
              onChange={({ target }) => type(target.value)}
              onKeyDown={handleKeyDown}
            />
          </div>
          <div
            className="palette__list"
            id={list.listId}
            role="listbox"
            aria-label={isKindAsked ? 'Kinds of link' : 'Passages and entities'}
          >
            {isKindAsked
              ? kinds.map((kind, index) => (
                  <LinkOption key={kind.words} {...getProps(index)}>
                    <KindWords choice={kind} hasDigit={query === ''} />
                  </LinkOption>
                ))
              : props.targets.map((target, index) => (
                  <LinkOption key={getEndKey(target.end)} {...getProps(index)}>
                    <TargetWords target={target} />
                  </LinkOption>
                ))}
          </div>
          {count > 0 ? null : (
            <p className="palette__nothing">
              {props.isSearching && !isKindAsked
                ? 'Looking through the other briefs…'
                : 'Nothing holds these words.'}
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The link as far as it is known, as a sentence. */
function LinkSentence({ fromText, target, kind }: LinkDialogProps & { readonly kind: string | null }) {
  return (
    <p className="link-from">
      <Icon of={Link2} />
      <bdi className="link-from__text">{fromText}</bdi>
      <span className="link-from__type">{kind ?? '…'}</span>
      {target === null ? null : <bdi className="link-from__text">{target.text}</bdi>}
    </p>
  );
}

/** A dialog for typing: its field has the focus from the first frame. */
function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
