import type { FormatInfo } from '#core/ipc/export-contract.ts';

/** What the chosen format is for, what it carries and what it has no place for. */
export function FormatFacts({ format }: { readonly format: FormatInfo }) {
  return (
    <div className="export-facts">
      <p className="export-facts__what">{format.description}</p>
      <dl className="export-facts__list">
        <dt>Holds</dt>
        <dd>{format.holds}</dd>
        <dt>Leaves out</dt>
        <dd>{format.leavesOut === '' ? 'Nothing.' : format.leavesOut}</dd>
        <dt>Positions</dt>
        <dd>{format.offsetUnit}</dd>
      </dl>
    </div>
  );
}
