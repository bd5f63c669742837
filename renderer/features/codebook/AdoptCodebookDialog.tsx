import { Minus, Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { adoptCodebook, findHomelessLabels, suggestMove } from '#core/codebook/adopt-codebook.ts';
import { type CodebookDifference, compareCodebooks } from '#core/codebook/compare-codebooks.ts';
import type { LabelMoves } from '#core/codebook/label-moves.ts';
import type { CodebookUsage } from '#core/codebook/usage.ts';
import type { Codebook, Label } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { LabelMoveField } from './LabelMoveField.tsx';

interface AdoptCodebookDialogProps {
  readonly current: Codebook;
  readonly incoming: Codebook;
  readonly labelCounts: Readonly<Record<string, number>>;
  readonly usage: CodebookUsage;
  readonly onAdopt: (codebook: Codebook, moves: LabelMoves) => void;
  readonly onClose: () => void;
}

/** Shows what another codebook would change, and asks about every label in use that it does not have. */
export function AdoptCodebookDialog(props: AdoptCodebookDialogProps) {
  const { current, incoming, labelCounts, usage, onAdopt, onClose } = props;
  const adopted = useMemo(() => adoptCodebook(current, incoming, usage), [current, incoming, usage]);
  const differences = useMemo(() => compareCodebooks(current, adopted.codebook), [current, adopted]);
  const homeless = useMemo(
    () => findHomelessLabels(current, incoming, labelCounts),
    [current, incoming, labelCounts],
  );
  const [moves, setMoves] = useState<LabelMoves>(
    () => new Map(homeless.map((label) => [label.id, suggestMove(label, incoming)])),
  );
  return (
    <DialogBox
      title={`Use the codebook “${incoming.name}”`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={differences.length === 0}
            onPress={() => onAdopt(adopted.codebook, moves)}
          >
            Use it
          </Button>
        </>
      }
    >
      {homeless.length === 0 ? null : (
        <Mapping
          labels={homeless}
          incoming={incoming}
          labelCounts={labelCounts}
          moves={moves}
          onChange={setMoves}
        />
      )}
      <h3 className="adopt__head">What changes</h3>
      {differences.length === 0 ? <p>Nothing: this is the codebook that the library has.</p> : null}
      <Differences of={differences} />
      {adopted.kept.length === 0 ? null : (
        <p className="field-note">Kept because the library uses it: {adopted.kept.join(', ')}.</p>
      )}
      <p className="field-note">You can look it over in the editor before it is saved.</p>
    </DialogBox>
  );
}

interface MappingProps {
  readonly labels: readonly Label[];
  readonly incoming: Codebook;
  readonly labelCounts: Readonly<Record<string, number>>;
  readonly moves: LabelMoves;
  readonly onChange: (moves: LabelMoves) => void;
}

function Mapping({ labels, incoming, labelCounts, moves, onChange }: MappingProps) {
  return (
    <>
      <h3 className="adopt__head">What becomes of these passages?</h3>
      <ul className="adopt__mapping" aria-label="Labels that the other codebook does not have">
        {labels.map((label) => (
          <li key={label.id} className="adopt__row">
            <span className="adopt__label">
              <LabelDot label={label} /> {label.name}
              <span className="adopt__count">{formatCount(labelCounts[label.id] ?? 0, 'passage')}</span>
            </span>
            <LabelMoveField
              name={`Passages with the label ${label.name}`}
              isNameHidden
              label={label}
              others={incoming.labels}
              value={moves.get(label.id) ?? { kind: 'delete' }}
              onChange={(move) => onChange(new Map(moves).set(label.id, move))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const KINDS = {
  added: { icon: Plus, word: 'New' },
  removed: { icon: Minus, word: 'Gone' },
  changed: { icon: Pencil, word: 'Changed' },
} as const;

function Differences({ of }: { readonly of: readonly CodebookDifference[] }) {
  return (
    <ul className="adopt__list" aria-label="What changes">
      {of.map(({ part, kind, name, detail }) => (
        <li key={`${part} ${kind} ${name}`} className={`adopt__item adopt__item--${kind}`}>
          <Icon of={KINDS[kind].icon} size={13} />
          <span className="adopt__kind">{KINDS[kind].word}</span>
          <span>
            {part} <strong>{name}</strong>
            {detail === '' ? null : `: ${detail}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
