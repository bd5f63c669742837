import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { CodebookProblem } from '#core/codebook/find-problems.ts';
import type { Codebook, Label } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { addLabel, changeLabel, moveLabel } from './edit-codebook.ts';
import { LabelEditor } from './LabelEditor.tsx';

interface LabelsTabProps {
  readonly codebook: Codebook;
  readonly problems: readonly CodebookProblem[];
  /** Passages of each label. */
  readonly usage: Readonly<Record<string, number>>;
  readonly onChange: (codebook: Codebook) => void;
  readonly onRemove: (label: Label) => void;
}

/** The labels in the order of the toolbar, and the chosen one to edit. */
export function LabelsTab({ codebook, problems, usage, onChange, onRemove }: LabelsTabProps) {
  const [wantedId, setWantedId] = useState<string | null>(null);
  const label = codebook.labels.find(({ id }) => id === wantedId) ?? codebook.labels[0];
  if (label === undefined) return null;
  return (
    <div className="labels-tab">
      <div className="labels-tab__side">
        <ListBox
          className="labels-tab__list"
          aria-label="Labels"
          items={codebook.labels}
          dependencies={[usage]}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[label.id]}
          onSelectionChange={(keys) => setWantedId(keys === 'all' ? null : String([...keys][0] ?? ''))}
        >
          {(each) => (
            <ListBoxItem id={each.id} textValue={each.name} className="option">
              <LabelDot label={each} />
              <span className="option__text">{each.name}</span>
              <span className="labels-tab__count">{usage[each.id] ?? ''}</span>
              {each.shortcut === null ? null : <Kbd shortcut={each.shortcut.toUpperCase()} />}
            </ListBoxItem>
          )}
        </ListBox>
        <div className="labels-tab__tools">
          <Button
            onPress={() => {
              const added = addLabel(codebook, 'New label');
              onChange(added.codebook);
              setWantedId(added.label.id);
            }}
          >
            <Icon of={Plus} />
            Add label
          </Button>
          <IconButton
            label="Move up"
            icon={ArrowUp}
            onPress={() => onChange(moveLabel(codebook, label.id, -1))}
          />
          <IconButton
            label="Move down"
            icon={ArrowDown}
            onPress={() => onChange(moveLabel(codebook, label.id, 1))}
          />
          <IconButton
            label={`Remove ${label.name}`}
            icon={Trash2}
            isDisabled={codebook.labels.length === 1}
            onPress={() => onRemove(label)}
          />
        </div>
      </div>
      <LabelEditor
        label={label}
        entityTypes={codebook.entityTypes}
        problems={problems.filter(({ labelId }) => labelId === label.id)}
        onChange={(changes) => onChange(changeLabel(codebook, label.id, changes))}
      />
    </div>
  );
}
