import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { TableColumns } from '#core/tables/table-columns.ts';
import { SelectField, type SelectOption } from '../../ui/SelectField.tsx';

interface TableColumnFieldsProps {
  readonly header: readonly string[];
  readonly columns: TableColumns;
  readonly onChange: (columns: TableColumns) => void;
}

const ROLES = [
  ['title', 'Title'],
  ['published', 'Date'],
  ['author', 'Author'],
  ['origin', 'Source'],
] as const;
const NONE = 'none';

/** Which column is what. Several columns may be text; at least one is. */
export function TableColumnFields({ header, columns, onChange }: TableColumnFieldsProps) {
  const options: SelectOption<string>[] = header.map((name, column) => ({
    id: String(column),
    text: describeColumn(name, column),
  }));
  const toggle = (column: number) => {
    const others = columns.text.filter((other) => other !== column);
    const text = columns.text.includes(column) ? others : [...others, column].sort((one, two) => one - two);
    if (text.length > 0) onChange({ ...columns, text });
  };
  return (
    <>
      <div className="table-import__fields">
        {ROLES.map(([role, label]) => (
          <SelectField
            key={role}
            label={label}
            options={[{ id: NONE, text: role === 'title' ? 'Start of the text' : 'None' }, ...options]}
            value={columns[role] === null ? NONE : String(columns[role])}
            onChange={(id) => onChange({ ...columns, [role]: id === NONE ? null : Number(id) })}
          />
        ))}
      </div>
      <fieldset className="facet">
        <legend className="field-label">Text</legend>
        <div className="facet__options table-import__columns">
          {options.map(({ id, text }, column) => (
            <ToggleButton
              key={id}
              className="facet__option"
              isSelected={columns.text.includes(column)}
              onChange={() => toggle(column)}
            >
              {text}
            </ToggleButton>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function describeColumn(name: string, column: number): string {
  return name.trim() === '' ? `Column ${column + 1}` : name.trim();
}
