import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { formatNumber } from '../../ui/format-count.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useCommandHint } from '../../ui/shortcuts-context.ts';
import { LabelSelect } from './LabelSelect.tsx';

interface InspectorHeaderProps {
  readonly labels: readonly Label[];
  readonly labelId: LabelId;
  /** 1-based place among the passages of the brief, in text order. */
  readonly position: number;
  readonly total: number;
  readonly onLabelChange: (id: LabelId) => void;
  readonly onMove: (direction: 'previous' | 'next') => void;
}

export function InspectorHeader(props: InspectorHeaderProps) {
  const { position, total, onMove } = props;
  const previous = useCommandHint('go.previous-annotation');
  const next = useCommandHint('go.next-annotation');
  return (
    <div className="inspector__head">
      <LabelSelect labels={props.labels} value={props.labelId} onChange={props.onLabelChange} />
      <span className="inspector__position">
        passage {formatNumber(position)} of {formatNumber(total)}
      </span>
      <IconButton
        label={previous.label}
        shortcut={previous.shortcut}
        icon={ChevronUp}
        isDisabled={position <= 1}
        onPress={() => onMove('previous')}
      />
      <IconButton
        label={next.label}
        shortcut={next.shortcut}
        icon={ChevronDown}
        isDisabled={position >= total}
        onPress={() => onMove('next')}
      />
    </div>
  );
}
