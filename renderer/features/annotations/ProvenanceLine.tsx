import { History } from 'lucide-react';
import type { Annotation } from '#core/model/annotation.ts';
import { formatMoment } from '../../ui/format-time.ts';
import { Icon } from '../../ui/Icon.tsx';

const ORIGINS = { human: null, rule: 'by rule', model: 'by a model', import: 'imported' } as const;

interface ProvenanceLineProps {
  readonly annotation: Pick<Annotation, 'created' | 'modified' | 'author' | 'origin'>;
  readonly now: Date;
}

/** Who made it, how, when, and when it was last changed. */
export function ProvenanceLine({ annotation, now }: ProvenanceLineProps) {
  const { created, modified, author, origin } = annotation;
  const parts = [
    `Created ${formatMoment(created, now)}`,
    author === '' ? null : author,
    ORIGINS[origin],
    modified === created ? null : `changed ${formatMoment(modified, now)}`,
  ].filter((part) => part !== null);
  return (
    <p className="provenance">
      <Icon of={History} size={13} />
      <span>{parts.join(' · ')}</span>
    </p>
  );
}
