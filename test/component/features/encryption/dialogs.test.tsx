import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { ChangePassphraseDialog } from '#renderer/features/encryption/ChangePassphraseDialog.tsx';
import { DecryptDialog } from '#renderer/features/encryption/DecryptDialog.tsx';
import { EncryptDialog } from '#renderer/features/encryption/EncryptDialog.tsx';

afterEach(cleanup);

const WORDS = 'seven lamps under a bridge';

async function typeTwice(first: string, second = first): Promise<void> {
  await userEvent.type(screen.getByLabelText('New passphrase'), first);
  await userEvent.type(screen.getByLabelText('The same once more'), second);
}

describe('EncryptDialog', () => {
  function setup(answer: Result<unknown> = ok({})) {
    const onEncrypt = vi.fn(async (_passphrase: string) => answer);
    const onClose = vi.fn();
    render(<EncryptDialog subject="this" progress={null} onEncrypt={onEncrypt} onClose={onClose} />);
    return { onEncrypt, onClose, button: screen.getByRole('button', { name: 'Encrypt' }) };
  }

  it('says plainly that nobody can recover a passphrase, and what a disk may keep', () => {
    setup();
    expect(screen.getByText(/Nobody can recover a forgotten passphrase/)).toBeTruthy();
    expect(screen.getByText(/solid-state disk may keep pieces/)).toBeTruthy();
  });

  it('takes a passphrase only when it is long enough and was typed twice', async () => {
    const { button, onEncrypt } = setup();
    await typeTwice('short');
    expect(screen.getByText(/At least 12 characters: 7 more/)).toBeTruthy();
    expect(button).toHaveProperty('disabled', true);
    await userEvent.clear(screen.getByLabelText('New passphrase'));
    await userEvent.type(screen.getByLabelText('New passphrase'), WORDS);
    expect(screen.getByText('The two are not the same yet.')).toBeTruthy();
    expect(button).toHaveProperty('disabled', true);
    await userEvent.clear(screen.getByLabelText('The same once more'));
    await userEvent.type(screen.getByLabelText('The same once more'), WORDS);
    expect(screen.queryByText('The two are not the same yet.')).toBeNull();
    await userEvent.click(button);
    expect(onEncrypt).toHaveBeenCalledWith(WORDS);
  });

  it('says why it did not work and lets the user try again', async () => {
    const { button } = setup(err({ code: 'disk-full', message: 'The disk is full.' }));
    await typeTwice(WORDS);
    await userEvent.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(button).toHaveProperty('disabled', false);
  });

  it('shows how far it is and cannot be left half-way', async () => {
    const onClose = vi.fn();
    const never = new Promise<Result<unknown>>(() => undefined);
    const progress = { done: 3, total: 8 };
    render(<EncryptDialog subject="this" progress={progress} onEncrypt={() => never} onClose={onClose} />);
    await typeTwice(WORDS);
    await userEvent.click(screen.getByRole('button', { name: 'Encrypt' }));
    expect(screen.getByRole('button', { name: 'Brief 3 of 8…' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('ChangePassphraseDialog', () => {
  function setup(answer: Result<PassphraseOutcome>) {
    const onChange = vi.fn(async (_words: { current: string; next: string }) => answer);
    const onDone = vi.fn();
    render(<ChangePassphraseDialog onChange={onChange} onDone={onDone} onClose={vi.fn()} />);
    return { onChange, onDone, button: screen.getByRole('button', { name: 'Change passphrase' }) };
  }

  it('asks for the present one and a new one, and is done', async () => {
    const { onChange, onDone, button } = setup(ok({ status: 'done' }));
    await typeTwice(WORDS);
    expect(button).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Present passphrase'), 'the old words');
    await userEvent.click(button);
    expect(onChange).toHaveBeenCalledWith({ current: 'the old words', next: WORDS });
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  });

  it('says so at the field when the present one is wrong', async () => {
    const { onDone, button } = setup(ok({ status: 'wrong', waitMs: 4000 }));
    await typeTwice(WORDS);
    await userEvent.type(screen.getByLabelText('Present passphrase'), 'not the old words');
    await userEvent.click(button);
    expect(await screen.findByText(/Wrong passphrase.*Wait \d\s*s/)).toBeTruthy();
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe('DecryptDialog', () => {
  it('asks for the passphrase once more and says what it means', async () => {
    const onDecrypt = vi.fn(
      async (_passphrase: string): Promise<Result<PassphraseOutcome>> => ok({ status: 'wrong', waitMs: 0 }),
    );
    render(<DecryptDialog onDecrypt={onDecrypt} onClose={vi.fn()} />);
    expect(screen.getByText(/can then read the library/)).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Remove encryption' });
    expect(button).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Passphrase'), WORDS);
    await userEvent.click(button);
    expect(onDecrypt).toHaveBeenCalledWith(WORDS);
    expect(await screen.findByText(/Wrong passphrase/)).toBeTruthy();
    expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
  });
});
