import { X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { splitTags } from './split-tags.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** What the field holds, and one of them: `Aliases`, `alias`. */
  readonly name?: string;
  readonly itemName?: string;
  /** What typing adds; names may hold commas, tags may not. */
  readonly split?: (typed: string, present: readonly string[]) => readonly string[];
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Enter or a comma adds, Backspace in the empty field takes the last one away. */
export function TagField(props: TagFieldProps) {
  const { tags, onChange, inputRef, name = 'Tags', itemName = 'tag', split = splitTags } = props;
  const labelId = useId();
  const [typed, setTyped] = useState('');

  const add = (text: string) => {
    const added = split(text, tags);
    setTyped('');
    if (added.length > 0) onChange([...tags, ...added]);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };

  return (
    <div className="field">
      <FieldLabel id={labelId}>{name}</FieldLabel>
      <div className="tags">
        <ul className="tags__list" aria-labelledby={labelId}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <span dir="auto">{tag}</span>
              <Button
                className="tag__remove"
                aria-label={`Remove ${itemName} ${tag}`}
                onPress={() => onChange(tags.filter((other) => other !== tag))}
              >
                <Icon of={X} size={13} />
              </Button>
            </li>
          ))}
        </ul>
        <input
          ref={inputRef}
          className="tags__input"
          aria-label={`Add ${itemName}`}
          placeholder={`+ ${itemName}`}
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={({ target }) => {
            if (split(target.value, tags).length > 1 || endsOneTag(target.value, split)) add(target.value);
            else setTyped(target.value);
          }}
          onKeyDown={handleKeyDown}
          onBlur={() => add(typed)}
        />
      </div>
    </div>
  );
}

/** A separator at the end has finished a tag, e.g. the comma of `urgent,`. */
function endsOneTag(typed: string, split: NonNullable<TagFieldProps['split']>): boolean {
  const last = typed.at(-1) ?? '';
  return last.trim() !== '' && split(last, []).length === 0;
}
