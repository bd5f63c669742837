import { useId } from 'react';
import type { AnnotationStatus } from '#core/model/annotation.ts';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

const STATUSES = [
  { id: 'draft', text: 'Draft' },
  { id: 'accepted', text: 'Accepted' },
  { id: 'rejected', text: 'Rejected' },
] as const;

interface StatusFieldProps {
  readonly value: AnnotationStatus;
  readonly onChange: (value: AnnotationStatus) => void;
}

export function StatusField({ value, onChange }: StatusFieldProps) {
  const labelId = useId();
  return (
    <div className="field">
      <FieldLabel id={labelId}>Status</FieldLabel>
      <SegmentedControl
        aria-labelledby={labelId}
        segments={STATUSES}
        value={value}
        onChange={(id) => {
          if (id !== null) onChange(id);
        }}
      />
    </div>
  );
}
