import { Merge, X } from 'lucide-react';
import { useState } from 'react';
import type { SameEntitySuggestion } from '#core/entities/suggest-same-entity.ts';
import type { EntityType } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { AnnotationId, BriefId, EntityId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextBox } from '../../ui/TextBox.tsx';
import { TagField } from '../annotations/TagField.tsx';
import { ExternalIdField } from './ExternalIdField.tsx';
import { getEntityIcon } from './entity-icons.ts';
import { MentionList } from './MentionList.tsx';
import { MergeEntitiesDialog } from './MergeEntitiesDialog.tsx';
import type { Mention } from './mention-rows.ts';
import { splitNames } from './split-names.ts';

export type EntityFieldChanges = Partial<Pick<Entity, 'name' | 'type' | 'aliases' | 'externalIds'>>;

interface EntityInspectorProps {
  readonly entity: Entity;
  readonly entities: readonly Entity[];
  readonly entityTypes: readonly EntityType[];
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly mentions: readonly Mention[];
  /** All pairs that may be one; only those of this entity are shown. */
  readonly suggestions: readonly SameEntitySuggestion[];
  /** The open brief: mentions in it can be split off. */
  readonly openBriefId: BriefId | null;
  /** What stands in the note field: the caller saves it as it is typed. */
  readonly note: string;
  readonly onChange: (changes: EntityFieldChanges) => void;
  readonly onNoteChange: (note: string) => void;
  readonly onNoteBlur: () => void;
  readonly onOpenMention: (mention: Mention) => void;
  readonly onMerge: (absorbedId: EntityId, survivorId: EntityId) => void;
  readonly onSplit: (split: { readonly name: string; readonly mentions: readonly AnnotationId[] }) => void;
  readonly onClose: () => void;
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
      <Button className="inspector__action" onPress={() => setMerging({ other: null })}>
        <Icon of={Merge} />
        Merge with another…
      </Button>
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

function Mentions({ mentions, openBriefId, onOpenMention, onSplit }: EntityInspectorProps) {
  return (
    <section className="field" aria-label="Mentions">
      <FieldLabel id="entity-mentions" hint={formatNumber(mentions.length)}>
        Mentions
      </FieldLabel>
      {mentions.length === 0 ? (
        <p className="not-stated">Not mentioned in any brief.</p>
      ) : (
        <MentionList
          mentions={mentions}
          splitBriefId={openBriefId}
          onOpen={onOpenMention}
          onSplit={onSplit}
        />
      )}
    </section>
  );
}

interface SameEntitiesProps extends Pick<EntityInspectorProps, 'entity' | 'suggestions'> {
  readonly onMerge: (other: Entity) => void;
}

/** Nothing is merged by itself: each suggestion says why, and a person decides. */
function SameEntities({ entity, suggestions, onMerge }: SameEntitiesProps) {
  const own = suggestions.filter(({ left, right }) => left.id === entity.id || right.id === entity.id);
  if (own.length === 0) return null;
  return (
    <section className="field" aria-label="Same entity?">
      <FieldLabel id="same-entities">Same entity?</FieldLabel>
      <ul className="same-entities">
        {own.map(({ left, right, reason }) => {
          const other = left.id === entity.id ? right : left;
          return (
            <li key={other.id} className="same-entities__item">
              <span className="same-entities__text">
                <bdi>{other.name}</bdi>
                <span className="field-note">{reason}</span>
              </span>
              <Button aria-label={`Merge with ${other.name}`} onPress={() => onMerge(other)}>
                Merge…
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
