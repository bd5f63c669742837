import { Merge, Trash2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SameEntitySuggestion } from '#core/entities/suggest-same-entity.ts';
import type { EntityType } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { PassageRef } from '#core/model/relation.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextBox } from '../../ui/TextBox.tsx';
import { TagField } from '../annotations/TagField.tsx';
import { AbsorbedList } from './AbsorbedList.tsx';
import { ExternalIdField } from './ExternalIdField.tsx';
import { getEntityIcon } from './entity-icons.ts';
import { MentionList } from './MentionList.tsx';
import { MergeEntitiesDialog } from './MergeEntitiesDialog.tsx';
import type { Mention } from './mention-rows.ts';
import { SameEntities } from './SameEntities.tsx';
import { splitNames } from './split-names.ts';

export type EntityFieldChanges = Partial<Pick<Entity, 'name' | 'type' | 'aliases' | 'externalIds'>>;

interface EntityInspectorProps {
  readonly entity: Entity;
  readonly entities: readonly Entity[];
  readonly entityTypes: readonly EntityType[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly mentions: readonly Mention[];
  /** Also those that are too many to be listed. */
  readonly mentionTotal: number;
  /** The other briefs are still being looked through. */
  readonly isCounting: boolean;
  /** What was merged into it. */
  readonly absorbed: readonly Entity[];
  /** All pairs that may be one; only those of this entity are shown. */
  readonly suggestions: readonly SameEntitySuggestion[];
  /** What stands in the note field: the caller saves it as it is typed. */
  readonly note: string;
  readonly onChange: (changes: EntityFieldChanges) => void;
  readonly onNoteChange: (note: string) => void;
  readonly onNoteBlur: () => void;
  readonly onOpenMention: (mention: Mention) => void;
  readonly onMerge: (absorbedId: EntityId, survivorId: EntityId) => void;
  readonly onSplit: (split: { readonly name: string; readonly mentions: readonly PassageRef[] }) => void;
  readonly onKeepApart: (otherId: EntityId) => void;
  readonly onSeparate: (absorbedId: EntityId) => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
  /** Further sections, e.g. links. */
  readonly children?: ReactNode;
}

/** One entry of the registry: names, ids, note, and every place where it is mentioned. */
export function EntityInspector(props: EntityInspectorProps) {
  const { entity, onChange } = props;
  const [merging, setMerging] = useState<{ readonly other: Entity | null } | null>(null);
  return (
    <div className="inspector">
      <div className="inspector__head">
        <h2 className="inspector__title">
          <Icon of={getEntityIcon(entity.type)} /> Entity
        </h2>
        <IconButton label="Close entity" icon={X} onPress={props.onClose} />
      </div>
      <DraftInput
        label="Name"
        value={entity.name}
        maxLength={500}
        validate={(text) => (text === '' ? 'An entity needs a name.' : null)}
        onCommit={(name) => onChange({ name })}
      />
      <div className="field">
        <SelectField
          label="Type"
          options={props.entityTypes.map(({ id, name }) => ({ id, text: name }))}
          value={entity.type}
          onChange={(type) => onChange({ type })}
        />
      </div>
      <TagField
        name="Aliases"
        itemName="alias"
        tags={entity.aliases}
        split={splitNames}
        onChange={(aliases) => onChange({ aliases: [...aliases] })}
      />
      <SameEntities
        entity={entity}
        suggestions={props.suggestions}
        onMerge={(other) => setMerging({ other })}
        onKeepApart={({ id }) => props.onKeepApart(id)}
      />
      <ExternalIdField
        value={entity.externalIds}
        onChange={(externalIds) => onChange({ externalIds: [...externalIds] })}
      />
      <div className="field">
        <TextBox
          label="Note"
          value={props.note}
          onChange={props.onNoteChange}
          onBlur={props.onNoteBlur}
          placeholder="What is known about it"
          maxLength={100_000}
        />
      </div>
      <Mentions {...props} />
      {props.children}
      <AbsorbedList
        absorbed={props.absorbed}
        countOwnMentions={(id) => props.mentions.filter(({ entityId }) => entityId === id).length}
        onSeparate={props.onSeparate}
      />
      <div className="inspector__actions">
        <Button onPress={() => setMerging({ other: null })}>
          <Icon of={Merge} />
          Merge with another…
        </Button>
        <Button variant="danger" onPress={props.onDelete}>
          <Icon of={Trash2} />
          Delete entity
        </Button>
      </div>
      {merging === null ? null : (
        <MergeEntitiesDialog
          {...props}
          other={merging.other}
          onMerge={(absorbedId, survivorId) => {
            setMerging(null);
            props.onMerge(absorbedId, survivorId);
          }}
          onClose={() => setMerging(null)}
        />
      )}
    </div>
  );
}

function Mentions({ mentions, mentionTotal, isCounting, onOpenMention, onSplit }: EntityInspectorProps) {
  return (
    <section className="field" aria-label="Mentions">
      <FieldLabel id="entity-mentions" hint={formatNumber(mentionTotal)}>
        Mentions
      </FieldLabel>
      {mentions.length === 0 ? (
        <p className="not-stated">
          {isCounting ? 'Looking through the other briefs…' : 'Not mentioned in any brief.'}
        </p>
      ) : (
        <MentionList mentions={mentions} total={mentionTotal} onOpen={onOpenMention} onSplit={onSplit} />
      )}
    </section>
  );
}
