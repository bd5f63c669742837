import { Plus, Trash2 } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { Codebook } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { addRelationType, changeRelationType, removeRelationType } from './edit-codebook.ts';

interface RelationTypesTabProps {
  readonly codebook: Codebook;
  /** Relations of each type in the library: a type in use cannot be removed. */
  readonly usage: Readonly<Record<string, number>>;
  readonly onChange: (codebook: Codebook) => void;
}

/** How passages and entities can be linked, and how each link reads from its other end. */
export function RelationTypesTab({ codebook, usage, onChange }: RelationTypesTabProps) {
  return (
    <div className="rows-tab">
      <ul aria-label="Relation types">
        {codebook.relationTypes.map(({ id, name, inverseName, isSymmetric }) => (
          <li key={id} className="rows-tab__row">
            <TextInput
              label={`Name of ${name}`}
              isLabelHidden
              value={name}
              maxLength={60}
              onChange={(next) => onChange(changeRelationType(codebook, id, { name: next }))}
            />
            <TextInput
              label={`From the other end: ${name}`}
              isLabelHidden
              value={inverseName}
              isReadOnly={isSymmetric}
              maxLength={60}
              onChange={(next) => onChange(changeRelationType(codebook, id, { inverseName: next }))}
            />
            <Checkbox
              className="checkbox"
              isSelected={isSymmetric}
              onChange={(next) => onChange(changeRelationType(codebook, id, { isSymmetric: next }))}
            >
              <span className="checkbox__box" aria-hidden />
              Same both ways
            </Checkbox>
            <IconButton
              label={(usage[id] ?? 0) > 0 ? `${name} is in use` : `Remove ${name}`}
              icon={Trash2}
              isDisabled={(usage[id] ?? 0) > 0}
              onPress={() => onChange(removeRelationType(codebook, id))}
            />
          </li>
        ))}
      </ul>
      <Button onPress={() => onChange(addRelationType(codebook))}>
        <Icon of={Plus} />
        Add relation type
      </Button>
    </div>
  );
}
