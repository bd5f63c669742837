import type { ExportPreview } from '#core/ipc/export-contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { formatCount, formatNumber } from '../../ui/format-count.ts';

export type PreviewState =
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'ready'; readonly preview: ExportPreview };

interface ExportSummaryProps {
  readonly state: PreviewState;
  /** More than one brief is chosen: what is said is of the first. */
  readonly isFirstOfSeveral: boolean;
}

/** How much goes into the file, what the format cannot hold of it, and what to think about before it leaves. */
export function ExportSummary({ state, isFirstOfSeveral }: ExportSummaryProps) {
  if (state.kind === 'refused') return <Banner tone="danger">{state.message}</Banner>;
  if (state.kind === 'working')
    return (
      <p className="export-summary" role="status">
        Checking…
      </p>
    );
  const { passageCount, filteredCount, losses, warnings } = state.preview;
  const all = passageCount + filteredCount;
  return (
    <div className="export-summary" role="status">
      <p>
        {isFirstOfSeveral ? 'First brief: ' : ''}
        {filteredCount === 0
          ? formatCount(passageCount, 'passage')
          : `${formatNumber(passageCount)} of ${formatCount(all, 'passage')}`}
        {describeLosses(losses)}
      </p>
      {losses === null || losses.length === 0 ? null : (
        <ul className="export-losses">
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
      {warnings.map((warning) => (
        <Banner key={warning} tone="warning">
          {warning}
        </Banner>
      ))}
    </div>
  );
}

function describeLosses(losses: ExportPreview['losses']): string {
  if (losses === null) return '. Checking what the format cannot hold…';
  return losses.length === 0 ? '. The format holds all of them.' : '. The format cannot hold:';
}
