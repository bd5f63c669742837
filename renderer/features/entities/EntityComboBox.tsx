import { ChevronsUpDown, PanelRightOpen, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { EntityType } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId, EntityTypeId } from '#core/model/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useComboList } from '../../ui/use-combo-list.ts';
import { EntityOptionRow } from './EntityOptionRow.tsx';
import { getEntityIcon } from './entity-icons.ts';
import { type EntityOption, listEntityOptions } from './entity-options.ts';

interface EntityComboBoxProps {
  readonly entities: readonly Entity[];
  readonly entityTypes: readonly EntityType[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  /** The chosen entity, redirects resolved; `null` when none is stated. */
  readonly value: Entity | null;
  /** The words of the passage: the name of a new entity unless another is typed. */
  readonly passageText: string;
  /** The type of a new entity; `null` when none can be added. */
  readonly newType: EntityTypeId | null;
  readonly onChoose: (id: EntityId | null) => void;
  readonly onAdd: (entity: { readonly name: string; readonly type: EntityTypeId }) => void;
  /** Goes to the entity itself. */
  readonly onShow?: (id: EntityId) => void;
  /** Several passages are shown at once and they differ. */
  readonly isMixed?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Which entity the passage means: found by name or alias while typing, or added under the words at hand. */
export function EntityComboBox(props: EntityComboBoxProps) {
  const { entities, mentionCounts, value, passageText, newType } = props;
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const isOpen = query !== null;
  const options = useMemo(
    () =>
      isOpen ? listEntityOptions({ entities, mentionCounts, query: query ?? '', passageText, newType }) : [],
    [entities, mentionCounts, query, isOpen, passageText, newType],
  );
  const typeNames = new Map(props.entityTypes.map(({ id, name }) => [id, name]));

  const open = (text: string) => {
    setQuery(text);
    list.setActiveIndex(0);
  };
  const choose = (index: number) => {
    const option = options[index];
    if (option === undefined) return;
    setQuery(null);
    if (option.kind === 'add') props.onAdd({ name: option.name, type: option.type });
    else props.onChoose(option.match.entity.id);
  };
  const list = useComboList({ count: options.length, onChoose: choose });

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isOpen) {
      if (event.key === 'ArrowDown' || event.key === 'Enter') {
        event.preventDefault();
        open('');
      }
      return;
    }
    if (list.handleKey(event)) event.stopPropagation();
    else if (event.key === 'Escape') {
      event.stopPropagation(); // closes the list only; the next Escape leaves the field
      setQuery(null);
    }
  };

  return (
    <div className="field">
      <FieldLabel
        id={labelId}
        end={
          value === null && !isOpen ? (
            <span className="not-stated">{props.isMixed ? 'mixed' : 'not stated'}</span>
          ) : null
        }
      >
        Entity
      </FieldLabel>
      <div ref={box} className="combo__box">
        {value === null ? null : <Icon of={getEntityIcon(value.type)} />}
        <input
          ref={props.inputRef}
          className="combo__input"
          role="combobox"
          aria-labelledby={labelId}
          aria-expanded={isOpen}
          aria-controls={isOpen ? list.listId : undefined}
          aria-activedescendant={
            isOpen && options.length > 0 ? list.getOptionId(list.activeIndex) : undefined
          }
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder={passageText === '' ? 'Choose or add' : `Add “${passageText}”`}
          value={query ?? value?.name ?? ''}
          onChange={(event) => open(event.target.value)}
          onClick={() => {
            if (!isOpen) open('');
          }}
          onKeyDown={handleKeyDown}
          onBlur={() => setQuery(null)}
        />
        {value === null || isOpen ? (
          <Icon of={ChevronsUpDown} size={13} />
        ) : (
          <ChosenEntity {...props} value={value} />
        )}
      </div>
      <Popover
        className="popover popover--combo"
        triggerRef={box}
        isOpen={isOpen}
        isNonModal
        placement="bottom start"
        offset={4}
      >
        <OptionList
          options={options}
          list={list}
          labelId={labelId}
          typeNames={typeNames}
          mentionCounts={mentionCounts}
          onChoose={choose}
        />
      </Popover>
    </div>
  );
}

function ChosenEntity({
  value,
  mentionCounts,
  onShow,
  onChoose,
}: EntityComboBoxProps & { readonly value: Entity }) {
  return (
    <>
      <span className="combo__facts">{formatCount(mentionCounts[value.id] ?? 0, 'mention')}</span>
      {onShow ? (
        <IconButton
          label={`Show ${value.name}`}
          icon={PanelRightOpen}
          className="icon-button--small"
          onPress={() => onShow(value.id)}
        />
      ) : null}
      <IconButton
        label="Clear entity"
        icon={X}
        className="icon-button--small"
        onPress={() => onChoose(null)}
      />
    </>
  );
}

interface OptionListProps extends Pick<EntityComboBoxProps, 'mentionCounts'> {
  readonly options: readonly EntityOption[];
  readonly list: ReturnType<typeof useComboList>;
  readonly labelId: string;
  readonly typeNames: ReadonlyMap<string, string>;
  readonly onChoose: (index: number) => void;
}

function OptionList({ options, list, labelId, typeNames, mentionCounts, onChoose }: OptionListProps) {
  return (
    <div id={list.listId} role="listbox" aria-labelledby={labelId} className="options">
      {options.map((option, index) => (
        <div
          key={option.kind === 'add' ? 'add' : option.match.entity.id}
          id={list.getOptionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === list.activeIndex}
          className={classNames('option', index === list.activeIndex && 'option--active')}
          // Before the field loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
          onMouseMove={() => list.setActiveIndex(index)}
        >
          <EntityOptionRow
            option={option}
            typeName={typeNames.get(option.kind === 'add' ? option.type : option.match.entity.type) ?? ''}
            mentionCount={option.kind === 'add' ? 0 : (mentionCounts[option.match.entity.id] ?? 0)}
          />
        </div>
      ))}
    </div>
  );
}
