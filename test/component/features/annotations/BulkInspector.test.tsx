import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { type BulkChange, BulkInspector } from '#renderer/features/annotations/BulkInspector.tsx';
import { anAnnotation, anEntity } from '#test/support/builders.ts';

afterEach(cleanup);

const ANNOTATIONS = [
  anAnnotation({
    id: 'a',
    assessment: { confidence: 'low', likelihood: null, reliability: 'B', credibility: 2 },
    markings: [{ scheme: 'us', level: 'secret', controls: [] }],
    tags: ['urgent', 'rail'],
  }),
  anAnnotation({
    id: 'b',
    label: 'event',
    assessment: { confidence: 'high', likelihood: null, reliability: 'B', credibility: null },
    tags: ['rail', 'front'],
  }),
];

function renderBulk() {
  const onChange = vi.fn<(change: BulkChange) => void>();
  const onDelete = vi.fn();
  const onMerge = vi.fn();
  const onAddEntity = vi.fn();
  const onClear = vi.fn();
  render(
    <BulkInspector
      annotations={ANNOTATIONS}
      codebook={INTELLIGENCE_CODEBOOK}
      entities={[anEntity({ id: 'rutte', name: 'Mark Rutte' })]}
      mentionCounts={{}}
      onChange={onChange}
      onAddEntity={onAddEntity}
      onMerge={onMerge}
      onDelete={onDelete}
      onClear={onClear}
    />,
  );
  const applyLast = () => {
    const last = onChange.mock.lastCall?.[0];
    return { label: last?.label, changes: ANNOTATIONS.map((annotation) => last?.change(annotation)) };
  };
  return { applyLast, onDelete, onClear, onMerge, onAddEntity };
}

describe('BulkInspector', () => {
  it('shows what the passages share and says what is mixed', () => {
    renderBulk();
    expect(screen.getByRole('heading', { name: '2 passages' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Label/ }).textContent).toContain('Mixed');
    expect(screen.getByRole('button', { name: /Status/ }).textContent).toContain('Accepted');
    expect(screen.getByRole('button', { name: 'Mixed, clear confidence' }).textContent).toBe('mixed, clear');
    const source = within(screen.getByRole('radiogroup', { name: 'Source' }));
    expect(source.getByRole('radio', { checked: true }).textContent).toBe('B');
  });

  it('changes one part of each assessment and keeps the rest', async () => {
    const { applyLast } = renderBulk();
    const confidence = within(screen.getByRole('radiogroup', { name: 'Confidence' }));
    await userEvent.click(confidence.getByRole('radio', { name: 'Moderate' }));
    expect(applyLast()).toEqual({
      label: 'Confidence of 2 passages',
      changes: [
        { assessment: { confidence: 'moderate', likelihood: null, reliability: 'B', credibility: 2 } },
        { assessment: { confidence: 'moderate', likelihood: null, reliability: 'B', credibility: null } },
      ],
    });
  });

  it('changes label, status and entity of all', async () => {
    const { applyLast } = renderBulk();
    await userEvent.click(screen.getByRole('button', { name: /Label/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Location' }));
    expect(applyLast().changes).toEqual([{ label: 'location' }, { label: 'location' }]);
    await userEvent.click(screen.getByRole('button', { name: /Status/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Rejected' }));
    expect(applyLast().changes).toEqual([{ status: 'rejected' }, { status: 'rejected' }]);
    await userEvent.type(screen.getByRole('combobox', { name: 'Entity' }), 'rutte{Enter}');
    expect(applyLast().changes).toEqual([{ entityId: 'rutte' }, { entityId: 'rutte' }]);
  });

  it('marks all and keeps what another scheme says about one', async () => {
    const { applyLast } = renderBulk();
    await userEvent.click(
      screen.getByRole('button', { name: /^Marking|Marking$|not stated Marking|mixed Marking/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: /TLP:RED/ }));
    const red = { scheme: 'tlp2', level: 'red', controls: [] };
    expect(applyLast().changes).toEqual([
      { markings: [{ scheme: 'us', level: 'secret', controls: [] }, red] },
      { markings: [red] },
    ]);
  });

  it('deletes all, or goes back to one', async () => {
    const { onDelete, onClear } = renderBulk();
    await userEvent.click(screen.getByRole('button', { name: 'Delete 2 passages' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(onDelete).toHaveBeenCalledOnce();
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('adds a tag to all and takes one from all', async () => {
    const { applyLast } = renderBulk();
    await userEvent.type(screen.getByRole('textbox', { name: 'Add tag' }), 'checked{Enter}');
    expect(applyLast()).toEqual({
      label: 'Tags of 2 passages',
      changes: [{ tags: ['urgent', 'rail', 'checked'] }, { tags: ['rail', 'front', 'checked'] }],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove tag rail' }));
    expect(applyLast().changes).toEqual([{ tags: ['urgent'] }, { tags: ['front'] }]);
  });

  it('gives the tags of some to all, or takes them away', async () => {
    const { applyLast } = renderBulk();
    const partial = within(screen.getByRole('list', { name: 'Tags of some of these passages' }));
    await userEvent.click(partial.getByRole('button', { name: 'Add tag front to all' }));
    expect(applyLast().changes).toEqual([{ tags: ['urgent', 'rail', 'front'] }, { tags: ['rail', 'front'] }]);
    await userEvent.click(partial.getByRole('button', { name: 'Remove tag urgent from all' }));
    expect(applyLast().changes).toEqual([{ tags: ['rail'] }, { tags: ['rail', 'front'] }]);
  });

  it('adds a new entity for all and merges them into one passage', async () => {
    const { onAddEntity, onMerge } = renderBulk();
    await userEvent.type(screen.getByRole('combobox', { name: 'Entity' }), 'Somebody new{Enter}');
    expect(onAddEntity).toHaveBeenCalledOnce();
    expect(onAddEntity.mock.lastCall?.[0].name).toBe('Somebody new');
    await userEvent.click(screen.getByRole('button', { name: 'Merge into one passage' }));
    expect(onMerge).toHaveBeenCalledOnce();
  });
});
