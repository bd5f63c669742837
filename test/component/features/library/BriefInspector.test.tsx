import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TLP_SCHEME } from '#core/tradecraft/tlp.ts';
import { type BriefChanges, BriefInspector } from '#renderer/features/library/BriefInspector.tsx';
import { aBrief } from '#test/support/builders.ts';

afterEach(cleanup);

const SOURCE = aBrief().source;

function Sample({ fields = {}, onChange }: { fields?: object; onChange?: (changes: BriefChanges) => void }) {
  const [brief, setBrief] = useState(aBrief({ ...fields }));
  return (
    <BriefInspector
      brief={brief}
      schemes={[TLP_SCHEME]}
      counts={{ annotations: 14, entities: 1, drafts: 2, orphans: 0 }}
      note=""
      now={new Date('2024-10-28T15:00:00.000Z')}
      onChange={(changes) => {
        setBrief({ ...brief, ...changes });
        onChange?.(changes);
      }}
      onNoteChange={() => {}}
      onOpenOriginal={() => undefined}
      onNoteBlur={() => {}}
    />
  );
}

async function retype(name: string, text: string) {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.type(field, `${text}{Enter}`);
}

describe('BriefInspector', () => {
  it('changes title, source, date and language', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await retype('Title', 'Rail');
    await retype('Origin', 'Yonhap');
    await retype('Published', '2024-10');
    await retype('Language', 'ko');
    expect(onChange.mock.calls.map(([changes]) => changes)).toEqual([
      { title: 'Rail' },
      { source: { ...SOURCE, origin: 'Yonhap' } },
      { source: { ...SOURCE, origin: 'Yonhap', published: '2024-10' } },
      { language: 'ko' },
    ]);
    expect(screen.getByText('Korean')).toBeTruthy();
  });

  it('refuses a date that is none', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await retype('Published', 'yesterday');
    expect(screen.getByText('Write 2024, 2024-10 or 2024-10-28.')).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes the language back to unknown', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Language' });
    await userEvent.clear(field);
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ language: null });
  });

  it('grades the source and takes the grade back', async () => {
    const onChange = vi.fn();
    render(<Sample fields={{ reliability: null }} onChange={onChange} />);
    const group = within(screen.getByRole('radiogroup', { name: 'Source reliability' }));
    await userEvent.click(group.getByRole('radio', { name: 'C, fairly reliable' }));
    expect(onChange).toHaveBeenLastCalledWith({ reliability: 'C' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear source reliability' }));
    expect(onChange).toHaveBeenLastCalledWith({ reliability: null });
  });

  it('shows what proves the file, and that the encoding was guessed', () => {
    const source = { ...SOURCE, encoding: 'windows-1251', encodingGuessed: true, sha256: 'ab'.repeat(32) };
    render(<Sample fields={{ source }} />);
    expect(screen.getByText('windows-1251 (guessed)')).toBeTruthy();
    expect(screen.getByText('ab'.repeat(32))).toBeTruthy();
  });

  it('counts what is in it, and leaves out what is not', () => {
    render(<Sample />);
    expect(screen.getByText('14 passages · 1 entity · 2 drafts')).toBeTruthy();
  });
});
