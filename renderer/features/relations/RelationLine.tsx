import { Ellipsis, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { RelationType } from '#core/model/codebook.ts';
import type { RelationId } from '#core/model/ids.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { Button as KitButton } from '../../ui/Button.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { describeAssessment } from '../annotations/assessment-words.ts';
import { ConfidenceField } from '../annotations/ConfidenceField.tsx';
import type { RelationFieldChanges } from './RelationField.tsx';
import type { RelationRow } from './relation-rows.ts';

interface RelationLineProps {
  readonly row: RelationRow;
  readonly types: readonly RelationType[];
  readonly describeEnd: (end: RelationEnd) => string;
  readonly onOpen: (end: RelationEnd) => void;
  readonly onChange: (id: RelationId, changes: RelationFieldChanges) => void;
  readonly onDelete: (id: RelationId) => void;
}

/** One relation: its words, the other end to go to, and what is stated about it behind a button. */
export function RelationLine(props: RelationLineProps) {
  const { row, describeEnd, onOpen } = props;
  const text = describeEnd(row.other);
  const words = [...describeAssessment(row.relation.assessment), row.relation.note].filter(
    (word) => word !== '',
  );
  return (
    <li className="relation">
      <span className="relation__words">{row.words}</span>
      <Button className="relation__other" onPress={() => onOpen(row.other)}>
        <bdi>{text}</bdi>
      </Button>
      <DialogTrigger>
        <Button className="icon-button icon-button--small" aria-label={`Edit link: ${row.words} ${text}`}>
          <Icon of={Ellipsis} />
        </Button>
        <Popover className="popover" placement="bottom end" offset={4}>
          <Dialog className="relation__details" aria-label={`Link: ${row.words} ${text}`}>
            <RelationDetails {...props} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {words.length === 0 ? null : <span className="relation__facts">{words.join(' · ')}</span>}
    </li>
  );
}

function RelationDetails({ row, types, onChange, onDelete }: RelationLineProps) {
  const { id, type, assessment, note } = row.relation;
  return (
    <>
      <SelectField
        label="Link"
        options={types.map((each) => ({ id: each.id, text: each.name }))}
        value={type}
        onChange={(next) => onChange(id, { type: next })}
      />
      <ConfidenceField
        value={assessment.confidence}
        onChange={(confidence) => onChange(id, { assessment: { ...assessment, confidence } })}
      />
      <div className="field">
        <DraftInput
          label="Note"
          value={note}
          placeholder="Why they are linked"
          onCommit={(next) => onChange(id, { note: next })}
        />
      </div>
      <KitButton variant="danger" className="inspector__delete" onPress={() => onDelete(id)}>
        <Icon of={Trash2} />
        Delete link
      </KitButton>
    </>
  );
}
