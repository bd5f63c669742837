import { useMemo, useState } from 'react';
import type { PassageRef } from '#core/model/relation.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { shortenAfter, shortenBefore } from '../../ui/shorten-context.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { getMentionKey, groupMentions, type Mention } from './mention-rows.ts';

interface MentionListProps {
  readonly mentions: readonly Mention[];
  /** All there are; more than are listed when they are too many. */
  readonly total: number;
  readonly onOpen: (mention: Mention) => void;
  readonly onSplit: (split: { readonly name: string; readonly mentions: readonly PassageRef[] }) => void;
}

/** Every mention, by brief. Enter goes there; Space or Ctrl+click marks it as one that means somebody else. */
export function MentionList({ mentions, total, onOpen, onSplit }: MentionListProps) {
  const rows = useMemo(() => groupMentions(mentions), [mentions]);
  const byKey = useMemo(
    () => new Map(mentions.map((mention) => [getMentionKey(mention), mention])),
    [mentions],
  );
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState<string | null>(null);
  const chosen = [...marked].flatMap((key) => byKey.get(key) ?? []);
  const shownName = name ?? chosen[0]?.text ?? '';

  const select = (key: string, isAdding: boolean) => {
    const mention = byKey.get(key);
    if (!mention) return;
    if (isAdding) setMarked(toggle(marked, key));
    else onOpen(mention);
  };
  const split = () => {
    const refs = chosen.map(({ briefId, annotationId }) => ({ briefId, annotationId }));
    onSplit({ name: shownName.trim(), mentions: refs });
    setMarked(new Set());
    setName(null);
  };
  return (
    <>
      <div className="mention-list">
        <VirtualListBox
          label="Mentions"
          rows={rows}
          estimatedRowPx={48}
          selectedKey={null}
          markedKeys={marked}
          onSelect={(key, { isAdding }) => select(key, isAdding)}
          getText={({ text }) => text}
          renderItem={(mention) => <MentionRow mention={mention} />}
        />
      </div>
      {total > mentions.length ? (
        <p className="field-note">The first {formatNumber(mentions.length)} are listed.</p>
      ) : null}
      {chosen.length === 0 ? (
        <p className="field-note">Space or Ctrl+click marks the ones that mean somebody else.</p>
      ) : (
        <div className="mention-list__split">
          <TextInput label="Name of the other entity" value={shownName} onChange={setName} maxLength={500} />
          <Button isDisabled={shownName.trim() === ''} onPress={split}>
            Split off {formatCount(chosen.length, 'mention')}
          </Button>
        </div>
      )}
    </>
  );
}

function MentionRow({ mention }: { readonly mention: Mention }) {
  return (
    <div className="passage-row__quote" dir="auto">
      <span className="passage-row__context">{shortenBefore(mention.prefix)}</span>
      {mention.text}
      <span className="passage-row__context">{shortenAfter(mention.suffix)}</span>
    </div>
  );
}

function toggle(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(keys.has(key) ? [...keys].filter((other) => other !== key) : [...keys, key]);
}
