import { useId } from 'react';
import type { Likelihood } from '#core/model/assessment.ts';
import { describeLikelihood, findYardstick, ICD_203, type Yardstick } from '#core/tradecraft/likelihood.ts';
import { ClearButton } from '../../ui/ClearButton.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { LikelihoodScale } from './LikelihoodScale.tsx';
import { getScaleTerms, type ScaleTerm } from './likelihood-terms.ts';

interface LikelihoodFieldProps {
  /** Id of the codebook's yardstick. */
  readonly yardstickId: string;
  readonly value: Likelihood | null;
  readonly isMixed?: boolean;
  readonly onChange: (value: Likelihood | null) => void;
}

/** How likely the event is, on a named yardstick: by its scale or by its words. */
export function LikelihoodField({ yardstickId, value, isMixed = false, onChange }: LikelihoodFieldProps) {
  const labelId = useId();
  const yardstick = findYardstick(yardstickId) ?? ICD_203;
  const isFromHere = value === null || value.yardstick === yardstick.id;
  const terms = getScaleTerms(yardstick, value);
  const term = isFromHere ? (value?.term ?? null) : null;
  const choose = (chosen: string | null) =>
    onChange(chosen === null ? null : { yardstick: yardstick.id, term: chosen });
  return (
    <div className="field">
      <FieldLabel
        id={labelId}
        hint={`${yardstick.name} · of the event`}
        end={
          value === null && !isMixed ? null : (
            <ClearButton of="likelihood" isSet isMixed={isMixed} onClear={() => choose(null)} />
          )
        }
      >
        Likelihood
      </FieldLabel>
      <LikelihoodScale labelId={labelId} terms={terms} value={term} onChange={choose} />
      {isFromHere ? (
        <TermSelect yardstick={yardstick} terms={terms} value={term} onChange={choose} />
      ) : (
        <p className="field-note">Stated on another yardstick: {describeLikelihood(value)}.</p>
      )}
    </div>
  );
}

interface TermSelectProps {
  readonly yardstick: Yardstick;
  readonly terms: readonly ScaleTerm[];
  readonly value: string | null;
  readonly onChange: (term: string | null) => void;
}

const NOT_STATED = 'not-stated';

/** The same choice in words: the narrow ends of the scale are hard to hit with a pointer. */
function TermSelect({ yardstick, terms, value, onChange }: TermSelectProps) {
  const options = [
    { id: NOT_STATED, text: 'Not stated' },
    ...terms.map(({ term, band }) => ({ id: term, text: term, description: band.range })),
  ];
  const range = terms.find(({ term }) => term === value)?.band.range;
  return (
    <SelectField
      label={`Likelihood in words, ${yardstick.name}`}
      isLabelHidden
      isCompact
      options={options}
      value={value ?? NOT_STATED}
      onChange={(id) => onChange(id === NOT_STATED ? null : id)}
      trailing={range}
    />
  );
}
