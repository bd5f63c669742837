import type { MarkingScheme } from '#core/model/codebook.ts';
import type { Marking } from '#core/model/marking.ts';
import { writeBanner } from '#core/tradecraft/marking-words.ts';
import { findTlpLabel, TLP_SCHEME } from '#core/tradecraft/tlp.ts';

interface MarkingChipProps {
  readonly marking: Marking;
  readonly schemes?: readonly MarkingScheme[];
}

/** A marking in its own words. TLP is coloured text on black in both themes, as FIRST prescribes. */
export function MarkingChip({ marking, schemes = [] }: MarkingChipProps) {
  const words = writeBanner(marking, schemes);
  const tlp = marking.scheme === TLP_SCHEME.id ? findTlpLabel(marking.level) : undefined;
  if (!tlp) return <span className="marking-chip">{words}</span>;
  return (
    <span className="marking-chip marking-chip--tlp" style={{ color: tlp.colour }}>
      {words}
    </span>
  );
}
