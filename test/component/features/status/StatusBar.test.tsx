import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatusBar } from '#renderer/features/status/StatusBar.tsx';
import type { SaveState } from '#renderer/features/status/save-state.ts';

afterEach(cleanup);

const PROPS = {
  counts: { passages: 14, entities: 1, drafts: 2 },
  characterCount: 2431,
  codebookName: 'Intelligence brief',
};

function renderWith(save: SaveState, onRetrySave = () => {}) {
  render(<StatusBar {...PROPS} save={save} onOpenCodebook={() => {}} onRetrySave={onRetrySave} />);
  return screen.getByRole('contentinfo').textContent ?? '';
}

describe('StatusBar', () => {
  it('says when the last change reached the disk', () => {
    const at = new Date(2024, 9, 28, 14, 11, 32).toISOString();
    expect(renderWith({ kind: 'saved', at })).toMatch(/^Saved 14:11:32/);
  });

  it('says that all is saved when nothing has been changed yet', () => {
    expect(renderWith({ kind: 'saved', at: null })).toMatch(/^All saved/);
  });

  it('never says saved while saving', () => {
    const text = renderWith({ kind: 'saving' });
    expect(text).toMatch(/^Saving…/);
    expect(text).not.toMatch(/saved/i);
  });

  it('offers to retry after a failure', async () => {
    const onRetrySave = vi.fn();
    const text = renderWith({ kind: 'failed', message: 'The disk is full.' }, onRetrySave);
    expect(text).toMatch(/^Not saved —Retry/);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(onRetrySave).toHaveBeenCalledOnce();
  });

  it('counts passages, entities, drafts and characters, and names the codebook', () => {
    const text = renderWith({ kind: 'saving' });
    for (const part of [
      '14 passages',
      '1 entity',
      '2 drafts',
      '2,431 characters',
      'Intelligence brief',
      'No network',
    ])
      expect(text).toContain(part);
  });

  it('counts nothing without a brief', () => {
    render(
      <StatusBar
        save={{ kind: 'saved', at: null }}
        counts={null}
        characterCount={null}
        codebookName="Mine"
        onOpenCodebook={() => {}}
        onRetrySave={() => {}}
      />,
    );
    expect(screen.getByRole('contentinfo').textContent).toBe('All savedMineNo network');
  });
});
