import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { shortenAfter, shortenBefore } from '../../ui/shorten-context.ts';
import { describeAssessment } from './assessment-words.ts';
import { getPassageText } from './passage-text.ts';

interface PassageRowProps {
  readonly annotation: Annotation;
  /** `undefined` when the codebook no longer has it: its id is shown then. */
  readonly label: Label | undefined;
  readonly entity: Pick<Entity, 'name'> | undefined;
}

const STATUS_WORDS = { draft: 'Draft', accepted: null, rejected: 'Rejected' } as const;

/** Label and entity, then the quote between the words around it, then what is stated about it. */
export function PassageRow({ annotation, label, entity }: PassageRowProps) {
  const first = annotation.spans[0]?.quote;
  const last = annotation.spans.at(-1)?.quote;
  const words = [
    STATUS_WORDS[annotation.status],
    annotation.placement === 'orphan' ? 'Not placed' : null,
    ...describeAssessment(annotation.assessment),
    ...annotation.tags,
  ].filter((word) => word !== null);
  return (
    <div className="passage-row">
      <div className="passage-row__head">
        {label ? <LabelDot label={label} /> : null}
        <span className="passage-row__label">{label?.name ?? annotation.label}</span>
        {entity === undefined ? null : (
          <span className="passage-row__entity" dir="auto">
            {entity.name}
          </span>
        )}
      </div>
      <div className="passage-row__quote" dir="auto">
        <span className="passage-row__context">{shortenBefore(first?.prefix ?? '')}</span>
        {getPassageText(annotation)}
        <span className="passage-row__context">{shortenAfter(last?.suffix ?? '')}</span>
      </div>
      {words.length === 0 ? null : <div className="passage-row__words">{words.join(' · ')}</div>}
    </div>
  );
}
