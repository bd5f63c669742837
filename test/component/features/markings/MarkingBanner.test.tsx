import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MARKING_SCHEMES } from '#core/tradecraft/marking-words.ts';
import { MarkingBanner } from '#renderer/features/markings/MarkingBanner.tsx';
import { anAnnotation } from '#test/support/builders.ts';

afterEach(cleanup);

function tlp(level: string) {
  return { scheme: 'tlp2', level, controls: [] };
}

const ANNOTATIONS = [
  anAnnotation({ id: 'a', markings: [tlp('amber')] }),
  anAnnotation({ id: 'b', markings: [tlp('amber')] }),
];

function renderBanner(
  place: 'top' | 'bottom',
  own: readonly ReturnType<typeof tlp>[],
  annotations = ANNOTATIONS,
) {
  const onReview = vi.fn();
  render(
    <MarkingBanner
      place={place}
      own={own}
      annotations={annotations}
      schemes={MARKING_SCHEMES}
      onReview={onReview}
    />,
  );
  return onReview;
}

describe('MarkingBanner', () => {
  it('warns of a brief that is marked below its portions and leads to them', async () => {
    const onReview = renderBanner('top', [tlp('green')]);
    const text = screen.getByRole('region', { name: 'Marking' }).textContent;
    expect(text).toContain('TLP:AMBERHighest portion in this brief. The brief itself is marked TLP:GREEN.');
    await userEvent.click(screen.getByRole('button', { name: 'Review 2 portions' }));
    expect(onReview).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
  });

  it('says so when the brief has no marking at all', () => {
    renderBanner('top', []);
    expect(screen.getByText(/The brief itself is not marked/)).toBeTruthy();
  });

  it('is only the marking when the brief covers its portions, and at the foot', () => {
    renderBanner('top', [tlp('red')]);
    renderBanner('bottom', [tlp('green')]);
    expect(screen.getByRole('region', { name: 'Marking' }).textContent).toBe('TLP:RED');
    expect(screen.getByRole('region', { name: 'Marking, at the foot' }).textContent).toBe('TLP:AMBER');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes no room when nothing is marked', () => {
    renderBanner('top', [], [anAnnotation()]);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
