import type { Entity } from '#core/model/entity.ts';
import { formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { getEntityIcon } from './entity-icons.ts';

interface EntityRowProps {
  readonly entity: Entity;
  readonly typeName: string;
  readonly mentionCount: number;
  /** The alias by which it was found, or `null`. */
  readonly alias: string | null;
}

export function EntityRow({ entity, typeName, mentionCount, alias }: EntityRowProps) {
  const known = alias ?? entity.aliases[0];
  return (
    <div className="entity-row">
      <Icon of={getEntityIcon(entity.type)} />
      <div className="entity-row__text">
        <div className="entity-row__name" dir="auto">
          {entity.name}
        </div>
        <div className="entity-row__facts">
          {typeName}
          {known === undefined ? null : ` · also ${known}`}
        </div>
      </div>
      <span className="entity-row__count">
        {formatNumber(mentionCount)}
        <span className="visually-hidden"> {mentionCount === 1 ? 'mention' : 'mentions'}</span>
      </span>
    </div>
  );
}
