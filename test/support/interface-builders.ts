import type { Mention } from '#renderer/features/entities/mention-rows.ts';
import { aBrief, anAnnotation, anEntity } from './builders.ts';

/** A mention with ids that the model takes. */
export function aMention({
  brief = 'brief-1',
  annotation = 'annotation-1',
  text = 'Rutte',
  entity = 'rutte',
} = {}): Mention {
  return {
    briefId: aBrief({ id: brief }).id,
    briefTitle: `Brief ${brief}`,
    annotationId: anAnnotation({ id: annotation }).id,
    entityId: anEntity({ id: entity }).id,
    label: anAnnotation().label,
    isOrphan: false,
    text,
    prefix: 'said ',
    suffix: ' on Monday',
  };
}
