import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BackupInfo, RecentLibrary, Verification } from '#core/ipc/library-contract.ts';
import { BackupsDialog } from '#renderer/features/library/BackupsDialog.tsx';
import { LibrariesDialog } from '#renderer/features/library/LibrariesDialog.tsx';
import { LibraryTrouble } from '#renderer/features/library/LibraryTrouble.tsx';
import { TrashDialog } from '#renderer/features/library/TrashDialog.tsx';
import { VerifyDialog } from '#renderer/features/library/VerifyDialog.tsx';
import { aBrief } from '#test/support/builders.ts';

const NOW = new Date('2026-01-05T12:00:00');
const MORNING = new Date('2026-01-05T09:30:00').toISOString();

afterEach(cleanup);

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const isDisabled = (name: string | RegExp) => screen.getByRole('button', { name }).hasAttribute('disabled');

function aRecentLibrary(fields: Partial<RecentLibrary> = {}): RecentLibrary {
  return {
    ticket: '0123456789abcdef',
    name: 'case 7',
    folder: '/cases/case 7',
    isCurrent: false,
    isMissing: false,
    ...fields,
  };
}

describe('LibraryTrouble', () => {
  it('says what happened and where, offers each way out, and the other libraries that are there', async () => {
    const onChoose = vi.fn();
    const onOpenRecent = vi.fn();
    render(
      <LibraryTrouble
        error={{ code: 'library-locked', message: '', details: { host: 'laptop', opened: MORNING } }}
        folder="/home/ana/library"
        recent={[
          aRecentLibrary(),
          aRecentLibrary({ ticket: 'fedcba9876543210', name: 'gone', isMissing: true }),
        ]}
        now={NOW}
        onChoose={onChoose}
        onOpenRecent={onOpenRecent}
        onQuit={vi.fn()}
      />,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('open in another Briefmark');
    expect(screen.getByText('/home/ana/library')).toBeDefined();
    await press('Take over');
    await press('Open for reading only');
    expect(onChoose.mock.calls).toEqual([['take-over'], ['read-only']]);
    await press(/case 7/);
    expect(onOpenRecent).toHaveBeenCalledWith('0123456789abcdef');
    expect(screen.queryByRole('button', { name: /gone/ })).toBeNull();
  });
});

describe('LibrariesDialog', () => {
  it('opens what is there, and neither the present one nor one that is gone', async () => {
    const onOpen = vi.fn();
    render(
      <LibrariesDialog
        libraries={[
          aRecentLibrary({
            name: 'mine',
            ticket: '1111111111111111',
            folder: '/cases/mine',
            isCurrent: true,
          }),
          aRecentLibrary({
            name: 'unplugged',
            ticket: '2222222222222222',
            folder: '/cases/unplugged',
            isMissing: true,
          }),
          aRecentLibrary(),
        ]}
        onOpen={onOpen}
        onChoose={vi.fn()}
        onCreate={vi.fn()}
        onClose={vi.fn()}
      />,
    );
    expect([isDisabled(/mine.*open/), isDisabled(/unplugged.*not there now/), isDisabled(/case 7/)]).toEqual([
      true,
      true,
      false,
    ]);
    await press(/case 7/);
    expect(onOpen).toHaveBeenCalledWith('0123456789abcdef');
  });
});

describe('BackupsDialog', () => {
  const backup: BackupInfo = {
    id: 'b-1',
    created: MORNING,
    reason: 'by-hand',
    libraryName: 'Eastern Watch',
    briefCount: 3,
  };

  function show(fields: { backups?: readonly BackupInfo[] | null; onCreate?: (() => Promise<void>) | null }) {
    const onRestore = vi.fn();
    const onCreate = vi.fn(async () => undefined);
    render(
      <BackupsDialog
        backups={[backup]}
        now={NOW}
        onCreate={onCreate}
        onRestore={onRestore}
        onClose={vi.fn()}
        {...fields}
      />,
    );
    return { onRestore, onCreate };
  }

  it('asks before it restores, and says that the present library stays', async () => {
    const { onRestore } = show({});
    await press('Restore the backup of today, 09:30');
    const question = screen.getByRole('alertdialog');
    expect(question.textContent).toContain('“Eastern Watch” with 3 briefs');
    expect(question.textContent).toContain('stays whole where it is');
    await press('Back');
    expect(onRestore).not.toHaveBeenCalled();
    await press('Restore the backup of today, 09:30');
    await press('Restore beside it');
    expect(onRestore).toHaveBeenCalledWith('b-1');
  });

  it('makes one now, except where nothing may be written', async () => {
    const { onCreate } = show({});
    await press('Make a backup now');
    expect(onCreate).toHaveBeenCalledTimes(1);
    cleanup();
    show({ onCreate: null, backups: [] });
    expect(screen.queryByRole('button', { name: 'Make a backup now' })).toBeNull();
    expect(screen.getByText('No backup yet')).toBeDefined();
  });
});

describe('TrashDialog', () => {
  const older = aBrief({ id: 'brief-1', title: 'Rail', trashed: '2026-01-04T09:00:00.000Z' });
  const newer = aBrief({ id: 'brief-2', title: 'Ports', trashed: '2026-01-05T09:00:00.000Z' });

  function show(briefs = [older, newer]) {
    const onRestore = vi.fn();
    const onDelete = vi.fn();
    const counts = new Map([[older.id, { annotations: 7, drafts: 0, orphans: 0 }]]);
    render(
      <TrashDialog
        briefs={briefs}
        counts={counts}
        now={NOW}
        onRestore={onRestore}
        onDelete={onDelete}
        onClose={vi.fn()}
      />,
    );
    return { onRestore, onDelete };
  }

  it('lists what was deleted last first, with the passages that come back with it', async () => {
    const { onRestore } = show();
    const rows = within(screen.getByRole('list', { name: 'Briefs in the trash' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Ports0 passages/),
      expect.stringMatching(/^Rail7 passages/),
    ]);
    await press('Restore Rail');
    expect(onRestore).toHaveBeenCalledWith(older.id);
  });

  it('deletes for good only after a question', async () => {
    const { onDelete } = show();
    await press('Delete Rail for good');
    expect(screen.getByRole('alertdialog').textContent).toContain('“Rail” will be deleted');
    await press('Keep');
    expect(onDelete).not.toHaveBeenCalled();
    await press('Empty trash…');
    expect(screen.getByRole('alertdialog').textContent).toContain('2 briefs will be deleted');
    await press('Delete for good');
    expect(onDelete).toHaveBeenCalledWith([newer.id, older.id]);
  });

  it('says what an empty trash is for', () => {
    show([]);
    expect(screen.getByText('The trash is empty')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Empty trash…' })).toBeNull();
  });
});

describe('VerifyDialog', () => {
  const sound: Verification = {
    briefCount: 4,
    lineCount: 1200,
    head: { seq: 9, hash: 'abc' },
    problems: [],
  };

  function show(report: Verification | null) {
    render(<VerifyDialog progress={{ done: 1, total: 4 }} report={report} error={null} onClose={vi.fn()} />);
  }

  it('shows how far it is', () => {
    show(null);
    const bar = screen.getByRole('progressbar', { name: 'Checking every file: 1 of 4 briefs' });
    expect(bar.getAttribute('value')).toBe('1');
  });

  it('says that all is well, with the sum to write down', () => {
    show(sound);
    expect(screen.getByRole('status').textContent).toContain('Everything is as Briefmark wrote it.');
    expect(screen.getByRole('status').textContent).toContain('4 briefs and 1,200 lines of history');
    expect(screen.getByText('abc')).toBeDefined();
  });

  it('names the file and the first altered line', () => {
    show({ ...sound, problems: [{ file: 'history.jsonl', line: 3, message: 'Altered: the hash differs.' }] });
    expect(screen.getByText('history.jsonl, line 3')).toBeDefined();
    expect(screen.getByText('Altered: the hash differs.')).toBeDefined();
  });
});
