import type { ExportChoice } from '#core/exports/export-choice.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import { CONFIDENCE_LEVELS } from '#core/model/assessment.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import { getConfidenceName } from '#core/tradecraft/confidence.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ChoiceChips } from './ChoiceChips.tsx';
import { EntityFilterField } from './EntityFilterField.tsx';
import { listLevels, toClearance } from './list-levels.ts';

type Filter = ExportChoice['filter'];

interface PassageFilterFieldsProps {
  readonly filter: Filter;
  readonly codebook: Codebook;
  /** Entities that the brief mentions. */
  readonly entities: readonly Entity[];
  readonly onChange: (filter: Filter) => void;
}

const ANY = 'any';
const CONFIDENCES = [...CONFIDENCE_LEVELS, null].map((value) => ({
  key: value ?? 'none',
  value,
  text: value === null ? 'Not stated' : getConfidenceName(value),
}));
const STATUSES = annotationStatusSchema.options.map((value) => ({
  key: value,
  value,
  text: value.charAt(0).toUpperCase() + value.slice(1),
}));

/** Which passages go into the file. What is not chosen lets everything pass. */
export function PassageFilterFields({ filter, codebook, entities, onChange }: PassageFilterFieldsProps) {
  const set = <Key extends keyof Filter>(key: Key, value: Filter[Key] | undefined) => {
    const { [key]: _old, ...others } = filter;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const levels = listLevels(codebook.markingSchemes);
  return (
    <div className="export-filter">
      <ChoiceChips
        title="Label"
        choices={codebook.labels.map((label) => ({
          key: label.id,
          value: label.id,
          text: label.name,
          start: <LabelDot label={label} />,
        }))}
        chosen={filter.labels}
        onChange={(labels) => set('labels', labels === undefined ? undefined : [...labels])}
      />
      <ChoiceChips
        title="Status"
        choices={STATUSES}
        chosen={filter.statuses}
        onChange={(statuses) => set('statuses', statuses === undefined ? undefined : [...statuses])}
      />
      <ChoiceChips
        title="Confidence"
        choices={CONFIDENCES}
        chosen={filter.confidences}
        onChange={(confidences) =>
          set('confidences', confidences === undefined ? undefined : [...confidences])
        }
      />
      <div className="export-filter__pair">
        <EntityFilterField
          entities={entities}
          chosen={filter.entities}
          onChange={(chosen) => set('entities', chosen === undefined ? undefined : [...chosen])}
        />
        <SelectField
          label="Marking"
          options={[
            { id: ANY, text: 'Any marking' },
            ...levels.map(({ key, words }) => ({ id: key, text: `Up to ${words}` })),
          ]}
          value={levels.find(({ key }) => key === toKey(filter.audience?.[0]))?.key ?? ANY}
          onChange={(key) => {
            const clearance = toClearance(levels, key);
            set('audience', clearance === undefined ? undefined : [clearance]);
          }}
        />
      </div>
      {filter.audience === undefined ? null : (
        <p className="field-note">
          Passages above this level are not listed, but their words stay in the text. To take the words out,
          make a sanitised copy.
        </p>
      )}
    </div>
  );
}

function toKey(clearance: { readonly scheme: string; readonly level: string } | undefined): string {
  return clearance === undefined ? ANY : `${clearance.scheme} ${clearance.level}`;
}
