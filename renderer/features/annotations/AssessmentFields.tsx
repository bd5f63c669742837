import type { Assessment, Reliability } from '#core/model/assessment.ts';
import { ConfidenceField } from './ConfidenceField.tsx';
import { GradeField } from './GradeField.tsx';
import { LikelihoodField } from './LikelihoodField.tsx';

interface AssessmentFieldsProps {
  readonly assessment: Assessment;
  readonly yardstickId: string;
  readonly briefReliability: Reliability | null;
  readonly onChange: (changes: Partial<Assessment>) => void;
}

/** Confidence, likelihood and grades: three separate statements, none of which stands for another. */
export function AssessmentFields({
  assessment,
  yardstickId,
  briefReliability,
  onChange,
}: AssessmentFieldsProps) {
  const hasBoth = assessment.confidence !== null && assessment.likelihood !== null;
  return (
    <>
      <ConfidenceField value={assessment.confidence} onChange={(confidence) => onChange({ confidence })} />
      <LikelihoodField
        yardstickId={yardstickId}
        value={assessment.likelihood}
        onChange={(likelihood) => onChange({ likelihood })}
      />
      {hasBoth ? <p className="field-note">Write the two in separate sentences (ICD 203).</p> : null}
      <GradeField
        assessment={assessment}
        briefReliability={briefReliability}
        onReliabilityChange={(reliability) => onChange({ reliability })}
        onCredibilityChange={(credibility) => onChange({ credibility })}
      />
    </>
  );
}
