import { Link2, ListFilter, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { RelationType } from '#core/model/codebook.ts';
import type { PlacedRelation } from '#core/model/references.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import type { ListRow } from '../../ui/list/list-rows.ts';
import { VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { EndWords } from './relation-rows.ts';

interface LinkListProps {
  readonly relations: readonly PlacedRelation[];
  readonly types: readonly RelationType[];
  readonly describeEnd: (end: RelationEnd) => EndWords;
  /** The other briefs are still being looked through. */
  readonly isAsking: boolean;
  readonly filter: string;
  readonly onFilterChange: (filter: string) => void;
  /** Enter or a click goes to one end; once more to the other. */
  readonly onOpen: (placed: PlacedRelation) => void;
}

interface Row {
  readonly placed: PlacedRelation;
  readonly words: string;
  readonly from: EndWords;
  readonly to: EndWords;
}

/** Every link of the library, by kind. */
export function LinkList(props: LinkListProps) {
  const { relations, types, describeEnd, filter } = props;
  const rows = useMemo(
    () => listRows({ relations, types, describeEnd, filter }),
    [relations, types, describeEnd, filter],
  );
  if (relations.length === 0)
    return (
      <EmptyState icon={Link2} title={props.isAsking ? 'Looking for links…' : 'No links yet'}>
        Choose a passage and press R: passages can corroborate or contradict one another, also across briefs.
      </EmptyState>
    );
  return (
    <>
      <div className="pane-filter">
        <TextInput
          label="Filter links"
          isLabelHidden
          icon={ListFilter}
          placeholder={`Filter ${formatCount(relations.length, 'link')}`}
          value={filter}
          onChange={props.onFilterChange}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="No link matches"
          action={<Button onPress={() => props.onFilterChange('')}>Clear filter</Button>}
        >
          No end of a link holds “{filter.trim()}”.
        </EmptyState>
      ) : (
        <VirtualListBox
          label="Links"
          rows={rows}
          estimatedRowPx={64}
          selectedKey={null}
          onSelect={(key) => {
            const placed = relations.find(({ relation }) => relation.id === key);
            if (placed) props.onOpen(placed);
          }}
          getText={({ from }) => from.text}
          renderItem={(row) => <LinkRow {...row} />}
        />
      )}
    </>
  );
}

function LinkRow({ words, from, to }: Row) {
  return (
    <div className="link-row">
      <LinkRowEnd {...from} />
      <span className="link-row__words">{words}</span>
      <LinkRowEnd {...to} />
    </div>
  );
}

function LinkRowEnd({ text, detail, isGone }: EndWords) {
  return (
    <span className={isGone ? 'link-row__end relation__gone' : 'link-row__end'} dir="auto">
      {text}
      {detail === '' ? null : <span className="link-row__place"> · {detail}</span>}
    </span>
  );
}

type ListInput = Pick<LinkListProps, 'relations' | 'types' | 'describeEnd' | 'filter'>;

/** Kinds in the order of the codebook, then those that it has lost. */
function listRows({ relations, types, describeEnd, filter }: ListInput): readonly ListRow<Row>[] {
  const folded = foldText(filter.trim());
  const byType = new Map(types.map(({ id }) => [id, [] as Row[]]));
  for (const placed of relations) {
    const { type, from, to } = placed.relation;
    const words = types.find(({ id }) => id === type)?.name ?? type;
    const row = { placed, words, from: describeEnd(from), to: describeEnd(to) };
    const text = [words, row.from.text, row.from.detail, row.to.text, row.to.detail].join(' ');
    if (folded !== '' && !hasAllWords(foldText(text), folded)) continue;
    byType.set(type, [...(byType.get(type) ?? []), row]);
  }
  return [...byType].flatMap(([type, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      { kind: 'heading', key: `type ${type}`, text: first.words, count: group.length } as const,
      ...group.map((row) => ({ kind: 'item', key: row.placed.relation.id, item: row }) as const),
    ];
  });
}
