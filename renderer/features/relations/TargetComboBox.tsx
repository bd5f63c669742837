import { Quote, Users } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { RelationEnd } from '#core/model/relation.ts';
import { getEndKey } from '#core/references/relation-ends.ts';
import { classNames } from '../../ui/class-names.ts';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useComboList } from '../../ui/use-combo-list.ts';
import { findTargets, type RelationTarget } from './relation-targets.ts';

interface TargetComboBoxProps {
  readonly targets: readonly RelationTarget[];
  readonly isExcluded: (end: RelationEnd) => boolean;
  /** Enter or a click: the relation is made at once. */
  readonly onChoose: (target: RelationTarget) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** The other end of a relation, found by typing. */
export function TargetComboBox({ targets, isExcluded, onChoose, inputRef }: TargetComboBoxProps) {
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useMemo(
    () => (isOpen ? findTargets(targets, query, isExcluded) : []),
    [isOpen, targets, query, isExcluded],
  );
  const choose = (index: number) => {
    const target = found[index];
    if (!target) return;
    setOpen(false);
    setQuery('');
    onChoose(target);
  };
  const list = useComboList({ count: found.length, onChoose: choose });
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isOpen && event.key === 'ArrowDown') setOpen(true);
    else if (isOpen && list.handleKey(event)) event.stopPropagation();
    else if (isOpen && event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div>
      <FieldLabel id={labelId}>To a passage or entity</FieldLabel>
      <div ref={box} className="combo__box">
        <input
          ref={inputRef}
          className="combo__input"
          role="combobox"
          aria-labelledby={labelId}
          aria-expanded={isOpen}
          aria-controls={isOpen ? list.listId : undefined}
          aria-activedescendant={isOpen && found.length > 0 ? list.getOptionId(list.activeIndex) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder="Type words of it"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setOpen(true);
            list.setActiveIndex(0);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={handleKeyDown}
          onBlur={() => setOpen(false)}
        />
      </div>
      <Popover
        className="popover popover--combo"
        triggerRef={box}
        isOpen={isOpen}
        isNonModal
        placement="bottom start"
        offset={4}
      >
        <div id={list.listId} role="listbox" aria-labelledby={labelId} className="options">
          {found.map((target, index) => (
            <div
              key={getEndKey(target.end)}
              id={list.getOptionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === list.activeIndex}
              className={classNames('option', index === list.activeIndex && 'option--active')}
              onMouseDown={(event) => {
                event.preventDefault(); // the field keeps the focus, or the list would close first
                choose(index);
              }}
              onMouseMove={() => list.setActiveIndex(index)}
            >
              <Icon of={target.end.kind === 'entity' ? Users : Quote} />
              <span className="target-option" dir="auto">
                {target.text}
              </span>
              <span className="option__description">{target.detail}</span>
            </div>
          ))}
        </div>
        {found.length === 0 ? <p className="options__empty">Nothing holds these words.</p> : null}
      </Popover>
    </div>
  );
}
