import type { Command, CommandCategory } from '#core/commands/command.ts';
import type { Label } from '#core/model/codebook.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import './palette.css';

interface ShortcutSheetProps {
  readonly commands: readonly Command[];
  readonly labels: readonly Label[];
  readonly onClose: () => void;
}

const ORDER: readonly CommandCategory[] = ['Passage', 'Assess', 'Go', 'Edit', 'File', 'View', 'Help'];

/** The catalogue as a sheet: what each key does, by what one is doing. */
export function ShortcutSheet({ commands, labels, onClose }: ShortcutSheetProps) {
  return (
    <DialogBox title="Keyboard shortcuts" size="large" hasOnlyText onClose={onClose}>
      <div className="shortcut-sheet">
        <section>
          <h3 className="shortcut-sheet__head">Tag the selection</h3>
          <dl className="shortcut-sheet__list">
            {labels
              .filter(({ shortcut }) => shortcut !== null)
              .map((label) => (
                <div key={label.id} className="shortcut-sheet__row">
                  <dt>
                    <LabelDot label={label} /> {label.name}
                  </dt>
                  <dd>
                    <Kbd shortcut={(label.shortcut ?? '').toUpperCase()} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
        {ORDER.map((category) => (
          <Category key={category} category={category} commands={commands} />
        ))}
      </div>
    </DialogBox>
  );
}

function Category({
  category,
  commands,
}: Pick<ShortcutSheetProps, 'commands'> & { readonly category: CommandCategory }) {
  const listed = commands.filter((command) => command.category === category && command.keys.length > 0);
  if (listed.length === 0) return null;
  return (
    <section>
      <h3 className="shortcut-sheet__head">{category}</h3>
      <dl className="shortcut-sheet__list">
        {listed.map(({ id, title, keys }) => (
          <div key={id} className="shortcut-sheet__row">
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} shortcut={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
