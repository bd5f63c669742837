import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  /** Also what typing jumps to. */
  readonly text: string;
  /** Shown instead of `text`, e.g. a marking chip with its words. */
  readonly content?: ReactNode;
  readonly description?: ReactNode;
}

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** After the value in the closed control, e.g. `this portion`. */
  readonly trailing?: ReactNode;
  readonly isCompact?: boolean;
}

/** One of a few known options, by mouse, arrows or typing. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, options, value, onChange } = props;
  return (
    <Select
      className={classNames('select', props.isCompact && 'select--compact')}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select__button">
        <SelectValue className="select__value">
          {() => <ChosenValue option={options.find(({ id }) => id === value)} trailing={props.trailing} />}
        </SelectValue>
        <Icon of={ChevronsUpDown} size={13} />
      </Button>
      <Popover className="popover popover--menu" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className="option">
              <span className="option__text">{option.content ?? option.text}</span>
              {option.description === undefined ? null : (
                <span className="option__description">{option.description}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface ChosenValueProps {
  readonly option: SelectOption<string> | undefined;
  readonly trailing: ReactNode;
}

function ChosenValue({ option, trailing }: ChosenValueProps) {
  return (
    <>
      <span className="select__text">{option?.content ?? option?.text ?? ''}</span>
      {trailing === undefined ? null : <span className="select__trailing"> {trailing}</span>}
    </>
  );
}
