import { type ReactNode, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Annotation, Proposal } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { getLabelColours } from '../../ui/label-colours.ts';
import { PlacementComparison } from './PlacementComparison.tsx';
import { findContext } from './placement-pieces.ts';
import { useFocusWhenLost } from './use-focus-when-lost.ts';
import './placement-review.css';

interface PlacementReviewDialogProps {
  /** What waits, in the order of the earlier text. */
  readonly waiting: readonly Annotation[];
  /** Of the brief that this one supersedes; `null` when it is gone, then the quotes must do. */
  readonly earlierText: string | null;
  readonly text: string;
  readonly labels: ReadonlyMap<string, Label>;
  readonly onAccept: (id: AnnotationId, candidate: number) => void;
  readonly onAcceptAllMoved: () => void;
  readonly onAdjust: (id: AnnotationId) => void;
  readonly onLeaveWithoutPlace: (id: AnnotationId) => void;
  readonly onClose: () => void;
}

const CANDIDATE_CONTEXT_UNITS = 60;

const WHAT_HAPPENED: Readonly<Record<Proposal['outcome'], string>> = {
  moved: 'The sentence was put in another place, word for word.',
  changed: 'The words or the sentence around them were changed.',
  ambiguous: 'Several places fit, and nothing tells them apart.',
  lost: 'The words are gone.',
};

/** One passage after the other, as it stood and as it would stand. Nothing is placed before it is accepted here. */
export function PlacementReviewDialog(props: PlacementReviewDialogProps) {
  const { waiting, onClose } = props;
  const [index, setIndex] = useState(0);
  const at = Math.min(index, waiting.length - 1);
  const annotation = waiting[at];
  if (annotation === undefined) return <NothingWaits onClose={onClose} />;
  return (
    <OnePlacement
      {...props}
      annotation={annotation}
      position={
        <nav className="placement__position" aria-label="Passages that wait">
          <Button variant="quiet" isDisabled={at === 0} onPress={() => setIndex(at - 1)}>
            Previous
          </Button>
          <span>
            {at + 1} of {waiting.length}
          </span>
          <Button variant="quiet" isDisabled={at === waiting.length - 1} onPress={() => setIndex(at + 1)}>
            Next
          </Button>
        </nav>
      }
    />
  );
}

function NothingWaits({ onClose }: Pick<PlacementReviewDialogProps, 'onClose'>) {
  return (
    <DialogBox
      title="Passages of the corrected version"
      size="small"
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          Done
        </Button>
      }
    >
      <p>No passage waits for a decision. Undo takes back the last one.</p>
    </DialogBox>
  );
}

interface OnePlacementProps extends PlacementReviewDialogProps {
  readonly annotation: Annotation;
  readonly position: ReactNode;
}

function OnePlacement(props: OnePlacementProps) {
  const { annotation, text, labels, waiting } = props;
  const [chosen, setChosen] = useState({ id: annotation.id, candidate: 0 });
  const candidate = chosen.id === annotation.id ? chosen.candidate : 0;
  const label = labels.get(annotation.label);
  const { outcome, places } = annotation.proposal ?? { outcome: 'lost', places: [] };
  const place = places[candidate];
  const before =
    props.earlierText === null
      ? describeQuote(annotation)
      : { text: props.earlierText, ranges: annotation.spans };
  const leave = useFocusWhenLost(annotation.id);
  const movedCount = waiting.filter(({ proposal }) => proposal?.outcome === 'moved').length;
  return (
    <DialogBox
      title="Passages of the corrected version"
      size="large"
      onClose={props.onClose}
      footer={
        <>
          {movedCount > 1 ? (
            <Button variant="quiet" className="placement__all" onPress={props.onAcceptAllMoved}>
              Accept all {movedCount} moved
            </Button>
          ) : null}
          <Button ref={leave} onPress={() => props.onLeaveWithoutPlace(annotation.id)}>
            Leave without a place
          </Button>
          <Button onPress={() => props.onAdjust(annotation.id)}>Choose another place…</Button>
          <Button
            variant="primary"
            autoFocus
            isDisabled={place === undefined}
            onPress={() => props.onAccept(annotation.id, candidate)}
          >
            Accept this place
          </Button>
        </>
      }
    >
      <div className="placement__head">
        {label ? <LabelDot label={label} /> : null}
        <strong>{label?.name ?? annotation.label}</strong>
        <span className="placement__what">{WHAT_HAPPENED[outcome]}</span>
        {props.position}
      </div>
      <PlacementComparison
        before={before}
        after={place === undefined ? null : { text, ranges: place }}
        style={label ? getLabelColours(label) : {}}
      />
      {places.length > 1 ? (
        <Candidates
          places={places}
          text={text}
          candidate={candidate}
          onChoose={(index) => setChosen({ id: annotation.id, candidate: index })}
        />
      ) : null}
    </DialogBox>
  );
}

interface CandidatesProps {
  readonly places: Proposal['places'];
  readonly text: string;
  readonly candidate: number;
  readonly onChoose: (candidate: number) => void;
}

function Candidates({ places, text, candidate, onChoose }: CandidatesProps) {
  return (
    <RadioGroup
      className="placement__candidates"
      aria-label="Places that fit"
      value={String(candidate)}
      onChange={(value) => onChoose(Number(value))}
    >
      {places.map((place, index) => (
        <Radio key={place[0]?.start} value={String(index)} className="placement__candidate">
          <CandidateWords text={text} place={place} />
        </Radio>
      ))}
    </RadioGroup>
  );
}

function CandidateWords({
  text,
  place,
}: {
  readonly text: string;
  readonly place: Proposal['places'][number];
}) {
  const context = findContext(text, place, CANDIDATE_CONTEXT_UNITS);
  const start = place[0]?.start ?? 0;
  const end = place.at(-1)?.end ?? 0;
  return (
    <>
      … {text.slice(context.start, start)}
      <strong>{text.slice(start, end)}</strong>
      {text.slice(end, context.end)} …
    </>
  );
}

/** The earlier text as far as the passage itself remembers it. */
function describeQuote({ spans }: Annotation) {
  let text = '';
  const ranges = spans.map(({ quote }) => {
    text += quote.prefix;
    const start = text.length;
    text += quote.exact;
    const range = { start, end: text.length };
    text += `${quote.suffix} `;
    return range;
  });
  return { text, ranges };
}
