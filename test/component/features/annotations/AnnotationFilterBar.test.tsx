import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { filterAnnotations, NO_FILTER } from '#core/search/filter-annotations.ts';
import { AnnotationFilterBar } from '#renderer/features/annotations/AnnotationFilterBar.tsx';
import { anAnnotation } from '#test/support/builders.ts';

afterEach(cleanup);

const ANNOTATIONS = [
  anAnnotation({ id: 'a', status: 'draft' }),
  anAnnotation({ id: 'b', label: 'event' }),
  anAnnotation({ id: 'c', label: 'event', status: 'draft' }),
];
const facts = { resolve: () => undefined, labelNames: new Map() };

function Bar() {
  const [filter, setFilter] = useState({ ...NO_FILTER, words: 'kept' });
  const found = filterAnnotations(ANNOTATIONS, { ...filter, words: '' }, facts);
  return (
    <>
      <AnnotationFilterBar
        annotations={ANNOTATIONS}
        filter={filter}
        codebook={INTELLIGENCE_CODEBOOK}
        facts={facts}
        foundCount={found.length}
        onChange={setFilter}
      />
      <output aria-label="found">{`${found.map(({ id }) => id).join()} ${filter.words}`}</output>
    </>
  );
}

function getFound(): string | null {
  return screen.getByLabelText('found', { selector: 'output' }).textContent;
}

describe('AnnotationFilterBar', () => {
  it('combines criteria, shows them, and takes them away one by one', async () => {
    render(<Bar />);
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Filter passages' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Event 2' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Draft 2' }));
    expect(dialog.getByRole('status').textContent).toBe('1 of 3 passages');
    expect(dialog.getByRole('button', { name: 'Event 2' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(getFound()).toBe('c kept');
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter Label: Event' }));
    expect(getFound()).toBe('a,c kept');
  });

  it('clears all criteria and the words, and says nothing when nothing is left out', async () => {
    render(<Bar />);
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    await userEvent.click(screen.getByRole('button', { name: 'Event 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Draft 2' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(getFound()).toBe('a,b,c ');
    expect(screen.queryByText('3 of 3')).toBeNull();
  });
});
