import { describe, expect, it } from 'vitest';
import { err, ok } from '#core/result.ts';
import { lockLibrary } from '#renderer/state/lock-library.ts';
import { anAppStore } from '#test/support/app-store.ts';

describe('lockLibrary', () => {
  it('hides the library at once, and asks the main process when every edit is on disk', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('library:lock', () => ok({ status: 'locked' }));
    const locking = lockLibrary(app);
    expect(app.state.isLocking).toBe(true);
    await locking;
    expect(bridge.requestsTo('library:lock')).toEqual([{ hasUnsavedEdits: false }]);
    expect(app.state.isLocking).toBe(true);
  });

  it('shows the library again, and says why, when it was kept open', async () => {
    for (const answer of [
      ok({ status: 'kept-open' }),
      err({ code: 'internal', message: 'It went wrong.' }),
    ]) {
      const { app, bridge } = anAppStore();
      bridge.answer('library:lock', () => answer);
      await lockLibrary(app);
      expect(app.state.isLocking).toBe(false);
      expect(app.state.toasts.map(({ message }) => message).join()).toContain('was not locked');
    }
  });

  it('asks once, however often it is called', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('library:lock', () => ok({ status: 'locked' }));
    await Promise.all([lockLibrary(app), lockLibrary(app)]);
    expect(bridge.requestsTo('library:lock')).toHaveLength(1);
  });
});
