import { useMemo } from 'react';
import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import { formatCount } from '../../ui/format-count.ts';
import { VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

interface BriefScopeFieldProps {
  readonly current: Brief;
  /** All briefs of the library that are not in the trash. */
  readonly briefs: readonly Brief[];
  /** `null`: the brief that is open. */
  readonly chosen: ReadonlySet<BriefId> | null;
  readonly onChange: (chosen: ReadonlySet<BriefId> | null) => void;
}

const SCOPES = [
  { id: 'this', text: 'This brief' },
  { id: 'several', text: 'Several briefs' },
] as const;

export function BriefScopeField({ current, briefs, chosen, onChange }: BriefScopeFieldProps) {
  const rows = useMemo(
    () => briefs.map((brief) => ({ kind: 'item' as const, key: brief.id, item: brief })),
    [briefs],
  );
  const toggle = (key: string) => {
    const next = new Set(chosen);
    const brief = briefs.find(({ id }) => id === key);
    if (brief === undefined) return;
    if (!next.delete(brief.id)) next.add(brief.id);
    onChange(next);
  };
  return (
    <div className="export-scope">
      <SegmentedControl
        aria-label="Briefs"
        segments={SCOPES}
        value={chosen === null ? 'this' : 'several'}
        onChange={(scope) => onChange(scope === 'several' ? new Set([current.id]) : null)}
      />
      {chosen === null ? (
        <p className="export-scope__title" dir="auto">
          {current.title}
        </p>
      ) : (
        <>
          <p className="field-note" role="status">
            {formatCount(chosen.size, 'brief')} into one folder. Click or press Space to choose.
          </p>
          <div className="export-scope__list">
            <VirtualListBox
              label="Briefs to export"
              rows={rows}
              estimatedRowPx={30}
              selectedKey={null}
              markedKeys={chosen}
              onSelect={toggle}
              getText={({ title }) => title}
              renderItem={(brief) => (
                <span className="export-scope__row">
                  <span
                    className="checkbox__box"
                    {...(chosen.has(brief.id) ? { 'data-checked': true } : {})}
                    aria-hidden
                  />
                  <span dir="auto">{brief.title}</span>
                </span>
              )}
            />
          </div>
        </>
      )}
    </div>
  );
}
