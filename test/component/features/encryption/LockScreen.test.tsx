import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PassphraseOutcome } from '#core/ipc/encryption-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { LockScreen } from '#renderer/features/encryption/LockScreen.tsx';

afterEach(cleanup);

function setup(answer: Result<PassphraseOutcome>) {
  const onUnlock = vi.fn(async (_passphrase: string) => answer);
  const onOpenAnother = vi.fn();
  render(
    <LockScreen libraryFolder="/home/analyst/library" onUnlock={onUnlock} onOpenAnother={onOpenAnother} />,
  );
  const field = screen.getByLabelText('Passphrase');
  return { onUnlock, onOpenAnother, field, button: screen.getByRole('button', { name: 'Unlock' }) };
}

describe('LockScreen', () => {
  it('says which library it is and waits for the passphrase', () => {
    const { field, button } = setup(ok({ status: 'done' }));
    expect(screen.getByText('/home/analyst/library')).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('type')).toBe('password');
    expect(button).toHaveProperty('disabled', true);
  });

  it('sends it with Enter and keeps it nowhere', async () => {
    const { field, onUnlock } = setup(ok({ status: 'done' }));
    await userEvent.type(field, 'seven lamps{Enter}');
    expect(onUnlock).toHaveBeenCalledWith('seven lamps');
    await waitFor(() => expect(field).toHaveProperty('value', ''));
  });

  it('says a clear word after a wrong one, and how long to wait', async () => {
    const { field, onUnlock, button } = setup(ok({ status: 'wrong', waitMs: 2000 }));
    await userEvent.type(field, 'wrong{Enter}');
    const word = await screen.findByText(/Wrong passphrase/);
    expect(word.getAttribute('role')).toBe('alert');
    await waitFor(() => expect(word.textContent).toMatch(/Wait 2\s*s/));
    await userEvent.type(field, 'again{Enter}');
    expect(onUnlock).toHaveBeenCalledTimes(1);
    expect(button).toHaveProperty('disabled', true);
    await waitFor(() => expect(button).toHaveProperty('disabled', false), { timeout: 20_000 });
  });

  it('shows any other reason in its own words', async () => {
    const { field } = setup(err({ code: 'library-sealed', message: 'The key file is missing.' }));
    await userEvent.type(field, 'seven lamps{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The key file is missing.');
  });

  it('shows what is typed on request', async () => {
    const { field } = setup(ok({ status: 'done' }));
    await userEvent.click(screen.getByRole('button', { name: 'Show: Passphrase' }));
    expect(field.getAttribute('type')).toBe('text');
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Passphrase' }));
    expect(field.getAttribute('type')).toBe('password');
  });

  it('leads to another library', async () => {
    const { onOpenAnother } = setup(ok({ status: 'done' }));
    await userEvent.click(screen.getByRole('button', { name: 'Open another library…' }));
    expect(onOpenAnother).toHaveBeenCalledOnce();
  });
});
