import { Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Annotation } from '#core/model/annotation.ts';
import { Icon } from '../../ui/Icon.tsx';
import { getSharedTags } from './bulk-values.ts';
import { TagField } from './TagField.tsx';

interface BulkTagFieldProps {
  readonly annotations: readonly Pick<Annotation, 'tags'>[];
  readonly onChange: (added: readonly string[], removed: readonly string[]) => void;
}

/** The tags that all have, to be changed as ever; below, those of some, to be given to all or taken away. */
export function BulkTagField({ annotations, onChange }: BulkTagFieldProps) {
  const { common, partial } = useMemo(() => getSharedTags(annotations), [annotations]);
  return (
    <>
      <TagField
        tags={common}
        onChange={(tags) =>
          onChange(
            tags.filter((tag) => !common.includes(tag)),
            common.filter((tag) => !tags.includes(tag)),
          )
        }
      />
      {partial.length === 0 ? null : (
        <ul className="tags__list tags__list--partial" aria-label="Tags of some of these passages">
          <li aria-hidden>On some:</li>
          {partial.map((tag) => (
            <li key={tag} className="tag tag--partial">
              <span dir="auto">{tag}</span>
              <Button
                className="tag__remove"
                aria-label={`Add tag ${tag} to all`}
                onPress={() => onChange([tag], [])}
              >
                <Icon of={Plus} size={13} />
              </Button>
              <Button
                className="tag__remove"
                aria-label={`Remove tag ${tag} from all`}
                onPress={() => onChange([], [tag])}
              >
                <Icon of={X} size={13} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
