import type { Ref } from 'react';
import type { Assessment, Reliability } from '#core/model/assessment.ts';
import { ConfidenceField } from './ConfidenceField.tsx';
import { GradeField } from './GradeField.tsx';
import { LikelihoodField } from './LikelihoodField.tsx';

interface AssessmentFieldsProps {
  readonly assessment: Assessment;
  readonly yardstickId: string;
  readonly briefReliability: Reliability | null;
  /** A new object opens the grid of grades. */
  readonly gradeRequest?: object | null;
  readonly likelihoodRef?: Ref<HTMLDivElement>;
  readonly onChange: (changes: Partial<Assessment>) => void;
  /** A value was given by keys that were asked for: the focus can go back. */
  readonly onDone?: () => void;
}

/** Confidence, likelihood and grades: three separate statements, none of which stands for another. */
export function AssessmentFields(props: AssessmentFieldsProps) {
  const { assessment, yardstickId, briefReliability, onChange, onDone } = props;
  const hasBoth = assessment.confidence !== null && assessment.likelihood !== null;
  return (
    <>
      <ConfidenceField value={assessment.confidence} onChange={(confidence) => onChange({ confidence })} />
      <LikelihoodField
        yardstickId={yardstickId}
        value={assessment.likelihood}
        onChange={(likelihood) => onChange({ likelihood })}
        {...(props.likelihoodRef ? { containerRef: props.likelihoodRef } : {})}
        {...(onDone ? { onKeyed: onDone } : {})}
      />
      {hasBoth ? <p className="field-note">Write the two in separate sentences (ICD 203).</p> : null}
      <GradeField
        assessment={assessment}
        briefReliability={briefReliability}
        openRequest={props.gradeRequest ?? null}
        onGrade={(changes) => {
          onChange(changes);
          onDone?.();
        }}
        onReliabilityChange={(reliability) => onChange({ reliability })}
        onCredibilityChange={(credibility) => onChange({ credibility })}
      />
    </>
  );
}
