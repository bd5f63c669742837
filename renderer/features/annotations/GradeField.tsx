import { type ReactNode, useId } from 'react';
import type { Assessment, Credibility, Reliability } from '#core/model/assessment.ts';
import { CREDIBILITY_SCALE, type Grade, RELIABILITY_SCALE } from '#core/tradecraft/admiralty.ts';
import { ClearButton } from '../../ui/ClearButton.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import type { GradeChanges } from './GradePad.tsx';
import { GradePadButton } from './GradePadButton.tsx';

interface GradeFieldProps {
  readonly assessment: Pick<Assessment, 'reliability' | 'credibility'>;
  /** What holds for the passage until it says otherwise. */
  readonly briefReliability: Reliability | null;
  /** A new object opens the grid. */
  readonly openRequest: object | null;
  /** Both halves at once, or one of them, from the grid. */
  readonly onGrade: (changes: GradeChanges) => void;
  readonly onReliabilityChange: (value: Reliability | null) => void;
  readonly onCredibilityChange: (value: Credibility | null) => void;
}

/** Admiralty code: reliability of the source and credibility of the information, rated apart from each other. */
export function GradeField(props: GradeFieldProps) {
  const { assessment, briefReliability, onReliabilityChange, onCredibilityChange } = props;
  return (
    <div className="field field--two">
      <GradeAxis
        name="Source"
        what="source reliability"
        scale={RELIABILITY_SCALE}
        value={assessment.reliability}
        inherited={briefReliability}
        onChange={onReliabilityChange}
      />
      <GradeAxis
        name="Information"
        what="information credibility"
        scale={CREDIBILITY_SCALE}
        value={assessment.credibility}
        inherited={null}
        onChange={onCredibilityChange}
        tool={
          <GradePadButton
            value={assessment}
            briefReliability={briefReliability}
            openRequest={props.openRequest}
            onGrade={props.onGrade}
          />
        }
      />
    </div>
  );
}

interface GradeAxisProps<Code extends string | number> {
  readonly name: string;
  readonly what: string;
  readonly scale: readonly Grade<Code>[];
  readonly value: Code | null;
  readonly inherited: Code | null;
  readonly isMixed?: boolean;
  /** Beside the name, e.g. what opens the grid. */
  readonly tool?: ReactNode;
  readonly onChange: (value: Code | null) => void;
}

export function GradeAxis<Code extends string | number>(props: GradeAxisProps<Code>) {
  const { name, what, scale, value, inherited, onChange } = props;
  const labelId = useId();
  const captionId = useId();
  const originId = useId();
  const shown = value === null ? inherited : null;
  const grade = scale.find(({ code }) => code === (value ?? inherited));
  return (
    <div>
      <FieldLabel
        id={labelId}
        end={
          shown !== null ? (
            <span id={originId} className="not-stated">
              from the brief
            </span>
          ) : (
            <span className="field-tools">
              <ClearButton
                of={what}
                isSet={value !== null}
                isMixed={props.isMixed ?? false}
                onClear={() => onChange(null)}
              />
              {props.tool}
            </span>
          )
        }
      >
        {name}
      </FieldLabel>
      <SegmentedControl
        aria-labelledby={shown === null ? labelId : `${labelId} ${captionId} ${originId}`}
        look="cells"
        segments={scale.map((step) => ({
          id: String(step.code),
          text: step.code,
          name: `${step.code}, ${step.name.toLowerCase()}`,
          hint: `${step.name}. ${step.meaning}`,
          isApart: step.rank === null,
          isInherited: step.code === shown,
        }))}
        value={value === null ? null : String(value)}
        onChange={(id) => onChange(scale.find(({ code }) => String(code) === id)?.code ?? null)}
        canClear
      />
      <p id={captionId} className="field-note">
        {grade === undefined ? ' ' : grade.name.toLowerCase()}
      </p>
    </div>
  );
}
