import { useState } from 'react';
import type { EntityType } from '#core/model/codebook.ts';
import type { EntityTypeId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface NewEntityDialogProps {
  readonly entityTypes: readonly EntityType[];
  readonly initialName: string;
  readonly onCreate: (entity: { readonly name: string; readonly type: EntityTypeId }) => void;
  readonly onClose: () => void;
}

/** An entry made by hand, for somebody whom no brief names yet. */
export function NewEntityDialog({ entityTypes, initialName, onCreate, onClose }: NewEntityDialogProps) {
  const [name, setName] = useState(initialName);
  const [type, setType] = useState(entityTypes[0]?.id);
  const canCreate = name.trim() !== '' && type !== undefined;
  const create = () => {
    if (canCreate) onCreate({ name: name.trim(), type });
  };
  return (
    <DialogBox
      title="New entity"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!canCreate} onPress={create}>
            Create
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextInput label="Name" value={name} onChange={setName} maxLength={500} autoFocus />
        {type === undefined ? null : (
          <div className="field">
            <SelectField
              label="Type"
              options={entityTypes.map((each) => ({ id: each.id, text: each.name }))}
              value={type}
              onChange={setType}
            />
          </div>
        )}
      </form>
    </DialogBox>
  );
}
