import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation, Proposal } from '#core/model/annotation.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { PlacementReviewDialog } from '#renderer/features/placement/PlacementReviewDialog.tsx';
import { anAnnotation } from '#test/support/builders.ts';

const EARLIER = 'The port reopened on Monday.\n\nEleven trucks left the depot before dawn.';
const LATER =
  'The port reopened on Monday.\n\nNine trucks left the depot before dawn. Nine trucks came back.';

function rangeIn(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function waiting(id: string, outcome: Proposal['outcome'], places: Proposal['places']): Annotation {
  const { start, end } = rangeIn(EARLIER, 'Eleven trucks');
  return anAnnotation({
    id,
    placement: 'orphan',
    spans: [describeSpan(EARLIER, start, end)],
    proposal: { outcome, places },
  });
}

function show(annotations: readonly Annotation[], earlierText: string | null = EARLIER) {
  const handlers = {
    onAccept: vi.fn(),
    onAcceptAllMoved: vi.fn(),
    onAdjust: vi.fn(),
    onLeaveWithoutPlace: vi.fn(),
    onClose: vi.fn(),
  };
  render(
    <PlacementReviewDialog
      waiting={annotations}
      earlierText={earlierText}
      text={LATER}
      labels={new Map(INTELLIGENCE_CODEBOOK.labels.map((label) => [label.id, label]))}
      {...handlers}
    />,
  );
  return handlers;
}

afterEach(cleanup);

const side = (name: string) => screen.getByRole('region', { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('PlacementReviewDialog', () => {
  it('leads the keyboard on when the next passage has no place to accept', async () => {
    const certain = waiting('one', 'moved', [[rangeIn(LATER, 'Nine trucks')]]);
    const lost = waiting('two', 'lost', []);
    const labels = new Map(INTELLIGENCE_CODEBOOK.labels.map((label) => [label.id, label]));
    const dialog = (annotations: readonly Annotation[]) => (
      <PlacementReviewDialog
        waiting={annotations}
        earlierText={EARLIER}
        text={LATER}
        labels={labels}
        onAccept={() => undefined}
        onAcceptAllMoved={() => undefined}
        onAdjust={() => undefined}
        onLeaveWithoutPlace={() => undefined}
        onClose={() => undefined}
      />
    );
    const { rerender } = render(dialog([certain, lost]));
    screen.getByRole('button', { name: 'Accept this place' }).focus();
    rerender(dialog([lost]));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leave without a place' }));
  });

  it('leaves the focus on Next when it is pressed', async () => {
    show([
      waiting('one', 'moved', [[rangeIn(LATER, 'Nine trucks')]]),
      waiting('two', 'lost', []),
      waiting('three', 'lost', []),
    ]);
    await press('Next');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
  });

  it('shows both versions with the passage and the words that differ', () => {
    show([waiting('one', 'changed', [[rangeIn(LATER, 'Nine trucks')]])]);
    const [before, after] = [side('Earlier version'), side('Corrected version')];
    expect(before.querySelector('mark')?.textContent).toContain('Eleven');
    expect(Array.from(before.querySelectorAll('del'), (each) => each.textContent)).toEqual(['Eleven']);
    expect(after.textContent).toContain('Nine trucks left the depot before dawn.');
    expect(after.querySelector('ins')?.textContent).toBe('Nine');
  });

  it('accepts the place that is shown', async () => {
    const { onAccept } = show([waiting('one', 'changed', [[rangeIn(LATER, 'Nine trucks')]])]);
    await press('Accept this place');
    expect(onAccept).toHaveBeenCalledWith('one', 0);
  });

  it('lets one of several places be chosen', async () => {
    const second = LATER.lastIndexOf('Nine trucks');
    const places = [[rangeIn(LATER, 'Nine trucks')], [{ start: second, end: second + 11 }]];
    const { onAccept } = show([waiting('one', 'ambiguous', places)]);
    const group = screen.getByRole('radiogroup', { name: 'Places that fit' });
    const radios = within(group).getAllByRole('radio');
    const [first, last] = radios;
    if (first === undefined || last === undefined) throw new Error('Two places should be offered.');
    expect(radios.map((radio) => radio.closest('label')?.querySelector('strong')?.textContent)).toEqual([
      'Nine trucks',
      'Nine trucks',
    ]);
    await userEvent.click(last);
    await press('Accept this place');
    expect(onAccept).toHaveBeenCalledWith('one', 1);
  });

  it('offers no place for words that are gone, but the two other ways', async () => {
    const { onAdjust, onLeaveWithoutPlace } = show([waiting('one', 'lost', [])]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Accept this place' }).disabled).toBe(true);
    await press('Choose another place…');
    await press('Leave without a place');
    expect(onAdjust).toHaveBeenCalledWith('one');
    expect(onLeaveWithoutPlace).toHaveBeenCalledWith('one');
  });

  it('walks through what waits', async () => {
    const { onLeaveWithoutPlace } = show([waiting('one', 'lost', []), waiting('two', 'lost', [])]);
    expect(screen.getByText('1 of 2')).toBeDefined();
    await press('Next');
    await press('Leave without a place');
    expect(onLeaveWithoutPlace).toHaveBeenCalledWith('two');
  });

  it('accepts all that only moved in one step, when there are several', async () => {
    const place = [[rangeIn(LATER, 'Nine trucks')]];
    const { onAcceptAllMoved } = show([waiting('one', 'moved', place), waiting('two', 'moved', place)]);
    await press('Accept all 2 moved');
    expect(onAcceptAllMoved).toHaveBeenCalled();
  });

  it('shows the quote when the earlier version is gone', () => {
    show([waiting('one', 'lost', [])], null);
    expect(side('Earlier version').querySelector('mark')?.textContent).toBe('Eleven trucks');
  });

  it('says when nothing waits', () => {
    show([]);
    expect(screen.getByText(/No passage waits/)).toBeDefined();
  });
});
