import type { Brief } from '#core/model/brief.ts';
import type { MarkingScheme } from '#core/model/codebook.ts';
import type { BriefCounts } from '#core/model/library.ts';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { formatPartialDate } from '../../ui/format-time.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { MarkingChip } from '../../ui/MarkingChip.tsx';

interface BriefRowProps {
  readonly brief: Brief;
  readonly counts: BriefCounts | undefined;
  readonly schemes: readonly MarkingScheme[];
  readonly now: Date;
}

/** Title, then grade of the source, marking, date of the brief itself, and how many passages are annotated. */
export function BriefRow({ brief, counts, schemes, now }: BriefRowProps) {
  const passages = counts?.annotations ?? 0;
  const orphans = counts?.orphans ?? 0;
  const date =
    formatPartialDate(brief.source.published, now) || formatPartialDate(brief.created.slice(0, 10), now);
  return (
    <>
      <div className="brief-row__title" dir="auto">
        {brief.title}
      </div>
      <div className="brief-row__facts">
        {brief.reliability === null ? null : (
          <GradeBadge grade={brief.reliability} title={`Source reliability ${brief.reliability}`} />
        )}
        {brief.markings.map((marking) => (
          <MarkingChip key={marking.scheme} marking={marking} schemes={schemes} />
        ))}
        <span className="brief-row__date">{date}</span>
        {brief.supersedes ? <span className="brief-row__version">corrected</span> : null}
        {orphans === 0 ? null : (
          <span className="brief-row__orphans">{formatCount(orphans, 'unplaced', 'unplaced')}</span>
        )}
        <span className="brief-row__count" title={formatCount(passages, 'annotated passage')}>
          {formatNumber(passages)}
          <span className="visually-hidden"> annotated {passages === 1 ? 'passage' : 'passages'}</span>
        </span>
      </div>
    </>
  );
}
