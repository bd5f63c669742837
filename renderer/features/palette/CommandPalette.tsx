import { FileText, Highlighter, Search, SquareTerminal, User } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useComboList } from '../../ui/use-combo-list.ts';
import { type PaletteEntry, rankEntries } from './rank-entries.ts';
import './palette.css';

interface CommandPaletteProps {
  readonly entries: readonly PaletteEntry[];
  readonly recentKeys: readonly string[];
  readonly onChoose: (entry: PaletteEntry) => void;
  readonly onClose: () => void;
}

const ICONS = { command: SquareTerminal, brief: FileText, entity: User, label: Highlighter };
const KINDS = { command: 'Command', brief: 'Brief', entity: 'Entity', label: 'Label' };

/** Everything by its name: commands, briefs, entities. Arrows choose, Enter goes, Esc leaves. */
export function CommandPalette({ entries, recentKeys, onChoose, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => rankEntries(entries, query, recentKeys), [entries, query, recentKeys]);
  const list = useComboList({
    count: found.length,
    onChoose: (index) => {
      const entry = found[index];
      if (entry !== undefined) onChoose(entry);
    },
  });
  return (
    <ModalOverlay
      className="palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="palette">
        <Dialog aria-label="Search briefs, entities, commands" className="palette__dialog">
          <div className="palette__box">
            <Icon of={Search} />
            <input
              ref={focusAtOnce}
              className="palette__input"
              role="combobox"
              aria-label="Search briefs, entities, commands"
              aria-expanded="true"
              aria-controls={list.listId}
              aria-activedescendant={found.length === 0 ? undefined : list.getOptionId(list.activeIndex)}
              aria-autocomplete="list"
              placeholder="Search briefs, entities, commands"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                list.setActiveIndex(0);
              }}
              onKeyDown={list.handleKey}
            />
          </div>
          <div className="palette__list" id={list.listId} role="listbox" aria-label="Found">
            {found.map((entry, index) => (
              <PaletteOption
                key={entry.key}
                id={list.getOptionId(index)}
                entry={entry}
                isActive={index === list.activeIndex}
                onChoose={() => onChoose(entry)}
              />
            ))}
          </div>
          {found.length === 0 ? <p className="palette__nothing">Nothing is called like that.</p> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A palette is for typing: its field has the focus from the first frame. */
function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

interface PaletteOptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function PaletteOption({ id, entry, isActive, onChoose }: PaletteOptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="palette__option"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <Icon of={ICONS[entry.kind]} />
      <span className="palette__title" dir="auto">
        {entry.title}
      </span>
      <span className="palette__detail" dir="auto">
        {entry.detail === '' ? KINDS[entry.kind] : entry.detail}
      </span>
      {entry.shortcut === null ? null : <Kbd shortcut={entry.shortcut} />}
    </div>
  );
}
