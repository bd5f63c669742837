import { Plus } from 'lucide-react';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { getEntityIcon } from './entity-icons.ts';
import type { EntityOption } from './entity-options.ts';

interface EntityOptionRowProps {
  readonly option: EntityOption;
  readonly typeName: string;
  readonly mentionCount: number;
}

export function EntityOptionRow({ option, typeName, mentionCount }: EntityOptionRowProps) {
  if (option.kind === 'add') {
    return (
      <>
        <Icon of={Plus} />
        <span className="option__text" dir="auto">
          Add “{option.name}”
        </span>
        <span className="option__description">{typeName}</span>
      </>
    );
  }
  const { entity, alias } = option.match;
  return (
    <>
      <Icon of={getEntityIcon(entity.type)} />
      <span className="option__text" dir="auto">
        {entity.name}
        {alias === null ? null : <span className="option__alias"> {alias}</span>}
      </span>
      <span className="option__description">
        <span className="visually-hidden">{typeName}, </span>
        {formatCount(mentionCount, 'mention')}
      </span>
    </>
  );
}
