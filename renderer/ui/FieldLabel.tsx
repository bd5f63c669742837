import type { ReactNode } from 'react';

interface FieldLabelProps {
  readonly id: string;
  readonly children: ReactNode;
  /** Said after the label in lighter type. */
  readonly hint?: ReactNode;
  /** At the far end of the line, e.g. a button that clears the field. */
  readonly end?: ReactNode;
}

/** The line above a group of controls. The group points here with `aria-labelledby`. */
export function FieldLabel({ id, children, hint = null, end = null }: FieldLabelProps) {
  return (
    <div className="field-label">
      <span id={id}>{children}</span>
      {hint === null ? null : <span className="field-label__hint">{hint}</span>}
      {end === null ? null : <span className="field-label__end">{end}</span>}
    </div>
  );
}
