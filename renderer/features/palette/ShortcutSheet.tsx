import { Search } from 'lucide-react';
import { useState } from 'react';
import type { CommandId } from '#core/commands/catalog.ts';
import type { Command, CommandCategory } from '#core/commands/command.ts';
import type { Label } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ShortcutRow } from './ShortcutRow.tsx';
import './palette.css';
import './shortcut-sheet.css';

interface ShortcutSheetProps {
  /** With the keys of this person. */
  readonly commands: readonly Command<CommandId>[];
  /** With the keys that each has by itself. */
  readonly catalogue: readonly Command<CommandId>[];
  readonly labels: readonly Label[];
  readonly isMac: boolean;
  /** Why a command cannot have a shortcut, as a sentence; `null` when it can. */
  readonly findConflict: (shortcut: string, id: CommandId) => string | null;
  /** `null` gives a command its own keys back. */
  readonly onChange: (id: CommandId, keys: readonly string[] | null) => void;
  readonly onResetAll: () => void;
  readonly onClose: () => void;
}

const ORDER: readonly CommandCategory[] = ['Passage', 'Assess', 'Go', 'Edit', 'File', 'View', 'Help'];

/** The catalogue as a sheet: what each key does, by what one is doing, and where to change it. */
export function ShortcutSheet(props: ShortcutSheetProps) {
  const { commands, catalogue, labels, onClose } = props;
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase('en');
  const isWanted = (text: string) => text.toLocaleLowerCase('en').includes(wanted);
  const found = commands.filter(({ title }) => isWanted(title));
  const shownLabels = labels.filter(({ name, shortcut }) => shortcut !== null && isWanted(name));
  const isChanged = commands.some(({ keys }, index) => keys !== catalogue[index]?.keys);
  return (
    <DialogBox
      title="Keyboard shortcuts"
      size="large"
      onClose={onClose}
      footer={
        <>
          <p className="shortcut-sheet__hint">
            Press a key to change it. The keys of labels are in the codebook.
          </p>
          <Button isDisabled={!isChanged} onPress={props.onResetAll}>
            Reset all
          </Button>
        </>
      }
    >
      <TextInput
        label="Find a command"
        isLabelHidden
        icon={Search}
        placeholder="Find a command"
        value={query}
        onChange={setQuery}
      />
      <div className="shortcut-sheet">
        {shownLabels.length === 0 ? null : <LabelKeys labels={shownLabels} />}
        {ORDER.map((category) => (
          <Category key={category} {...props} commands={found} category={category} />
        ))}
      </div>
      <p className="shortcut-sheet__nothing" role="status">
        {found.length + shownLabels.length === 0 ? 'No command is called like that.' : ''}
      </p>
    </DialogBox>
  );
}

function LabelKeys({ labels }: Pick<ShortcutSheetProps, 'labels'>) {
  return (
    <section>
      <h3 className="shortcut-sheet__head">Tag the selection</h3>
      <ul className="shortcut-sheet__list">
        {labels.map((label) => (
          <li key={label.id} className="shortcut-sheet__row">
            <span className="shortcut-sheet__title">
              <LabelDot label={label} /> {label.name}
            </span>
            <span className="shortcut-sheet__fixed">
              <Kbd shortcut={(label.shortcut ?? '').toUpperCase()} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Category(props: ShortcutSheetProps & { readonly category: CommandCategory }) {
  const { commands, category } = props;
  const [recording, setRecording] = useState<CommandId | null>(null);
  const listed = commands.filter((command) => command.category === category);
  if (listed.length === 0) return null;
  return (
    <section>
      <h3 className="shortcut-sheet__head">{category}</h3>
      <ul className="shortcut-sheet__list">
        {listed.map((command) => (
          <ShortcutRow
            key={command.id}
            command={command}
            ownKeys={props.catalogue.find(({ id }) => id === command.id)?.keys ?? []}
            isMac={props.isMac}
            isRecording={recording === command.id}
            findConflict={(shortcut) => props.findConflict(shortcut, command.id)}
            onRecording={(isRecording) => setRecording(isRecording ? command.id : null)}
            onChange={(keys) => props.onChange(command.id, keys)}
          />
        ))}
      </ul>
    </section>
  );
}
