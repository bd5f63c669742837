import { type KeyboardEvent, type Ref, useId } from 'react';
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
  readonly containerRef?: Ref<HTMLDivElement>;
  readonly onChange: (value: Likelihood | null) => void;
  /** A digit has chosen a band: the focus can go back to where it came from. */
  readonly onKeyed?: () => void;
}

/** How likely the event is, on a named yardstick: by its scale or by its words. */
export function LikelihoodField(props: LikelihoodFieldProps) {
  const { yardstickId, value, isMixed = false, onChange } = props;
  const labelId = useId();
  const yardstick = findYardstick(yardstickId) ?? ICD_203;
  const isFromHere = value === null || value.yardstick === yardstick.id;
  const terms = getScaleTerms(yardstick, value);
  const term = isFromHere ? (value?.term ?? null) : null;
  const choose = (chosen: string | null) =>
    onChange(chosen === null ? null : { yardstick: yardstick.id, term: chosen });
  /** 1 is the least likely band, as it stands leftmost; 0 takes the statement back. */
  const pressDigit = (event: KeyboardEvent) => {
    const index = Number.parseInt(event.key, 10);
    const band = terms[index - 1];
    if (event.ctrlKey || event.altKey || event.metaKey || (index !== 0 && band === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    choose(band?.term ?? null);
    props.onKeyed?.();
  };
  return (
    <div className="field" ref={props.containerRef}>
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
      <LikelihoodScale
        labelId={labelId}
        terms={terms}
        value={term}
        onChange={choose}
        onKeyDown={pressDigit}
      />
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
