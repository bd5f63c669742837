import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import type { Request, Response } from '#core/ipc/contract.ts';
import { type ExportOutcome, previewRequestSchema } from '#core/ipc/export-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { AppContext } from '#renderer/app/app-context.ts';
import { ExportContainer } from '#renderer/app/ExportContainer.tsx';
import { anAppInfo } from '#test/support/app-info.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';

afterEach(cleanup);

const FACTS = { losses: [], warnings: [], passageCount: 3, filteredCount: 0, log: null };
const SAVED: ExportOutcome = {
  status: 'saved',
  ticket: 'ticket-1',
  fileNames: ['rail.docx'],
  briefs: [{ ...FACTS, title: 'Rail' }],
};

const FORMATS = EXPORT_FORMATS.map(({ serialize: _serialize, ...facts }) => ({
  ...facts,
  hasPages: facts.id === 'pdf',
}));

type Look = Request<'export:preview'>;

async function renderContainer(
  look: (request: Look) => Result<Response<'export:preview'>> = () =>
    ok({ ...FACTS, text: '# Rail traffic' }),
) {
  const { app, bridge, brief } = anAppStore();
  app.set({ info: anAppInfo() });
  const second = aBrief({ id: 'brief-2', title: 'Second brief' });
  const { library } = app.state;
  if (library !== null)
    app.set({ library: { ...library, briefs: new Map([...library.briefs, [second.id, second]]) } });
  bridge.answer('export:formats', () => ok({ formats: FORMATS }));
  bridge.answer('export:preview', (request) => look(previewRequestSchema.parse(request)));
  bridge.answer('export:save', () => ok(SAVED));
  bridge.answer('export:show-in-folder', () => ok({}));
  const onClose = vi.fn();
  render(
    <AppContext.Provider value={app}>
      <ExportContainer onClose={onClose} />
    </AppContext.Provider>,
  );
  await screen.findByRole('dialog');
  return { app, bridge, brief, onClose };
}

const getExport = () => screen.getByRole('button', { name: /^Export/ });

describe('ExportContainer', () => {
  it('shows the first part of a long brief at once, and what is lost when all of it was made', async () => {
    const { bridge } = await renderContainer(({ extent }) =>
      ok({ ...FACTS, losses: extent === 'whole' ? ['3 overlapping passages'] : null, text: '# Long' }),
    );
    await waitFor(() => expect(bridge.requestsTo('export:preview')).toHaveLength(2));
    expect(await screen.findByText('3 overlapping passages')).toBeTruthy();
    expect(
      bridge.requestsTo('export:preview').map((request) => previewRequestSchema.parse(request).extent),
    ).toEqual(['first-part', 'whole']);
  });

  it('keeps what it shows while the losses are not known, also when that look is ended', async () => {
    await renderContainer(({ extent }) =>
      extent === 'whole'
        ? err({ code: 'cancelled', message: 'Stopped.' })
        : ok({ ...FACTS, losses: null, text: '# Long' }),
    );
    expect(await screen.findByText(/Checking what the format cannot hold/)).toBeTruthy();
    expect(getExport().hasAttribute('disabled')).toBe(false);
  });

  it('says when the whole is refused though its first part is not', async () => {
    await renderContainer(({ extent }) =>
      extent === 'whole'
        ? err({ code: 'export-refused', message: 'Nothing was exported: a passage moved.' })
        : ok({ ...FACTS, losses: null, text: '# Long' }),
    );
    expect(await screen.findByText('Nothing was exported: a passage moved.')).toBeTruthy();
  });

  it('shows what the open brief would be like, as Word for a first export', async () => {
    const { bridge, brief } = await renderContainer();
    await waitFor(() => expect(bridge.requestsTo('export:preview')).toHaveLength(1));
    expect(bridge.requestsTo('export:preview')).toEqual([
      { briefIds: [brief.id], choice: chooseEverything('docx'), extent: 'first-part' },
    ]);
    await userEvent.click(screen.getByRole('radio', { name: /preview/i }));
    expect(await screen.findByText('# Rail traffic')).toBeTruthy();
  });

  it('exports what was chosen and says what was written', async () => {
    const { bridge, app } = await renderContainer();
    await userEvent.click(screen.getByText('Evidence sheet (CSV)'));
    await userEvent.click(getExport());
    expect(await screen.findByText(/rail\.docx/)).toBeTruthy();
    expect(bridge.requestsTo('export:save')).toMatchObject([{ choice: { formatId: 'csv' } }]);
    await userEvent.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(bridge.requestsTo('export:show-in-folder')).toEqual([{ ticket: 'ticket-1' }]);
    expect(app.state.info?.settings.lastExport?.formatId).toBe('csv');
  });

  it('stays open with the reason when the export is refused', async () => {
    const { bridge, app, onClose } = await renderContainer();
    bridge.answer('export:save', () =>
      err({ code: 'export-refused', message: 'A passage is not where it says.' }),
    );
    await userEvent.click(getExport());
    await waitFor(() => expect(app.state.toasts.at(-1)?.message).toBe('A passage is not where it says.'));
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('shows how far it is, and cancels when it is closed meanwhile', async () => {
    const { bridge, app, onClose } = await renderContainer();
    let finish = (_outcome: unknown): void => undefined;
    bridge.answer('export:save', () => new Promise((resolve) => (finish = resolve)));
    await userEvent.click(getExport());
    act(() => app.set({ exportProgress: { done: 0, total: 1, title: 'Rail' } }));
    expect((await screen.findByText('Rail')).closest('[role=status]')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(bridge.requestsTo('export:cancel')).toHaveLength(1);
    act(() => finish(err({ code: 'cancelled', message: 'The export was cancelled.' })));
    expect(await screen.findByRole('button', { name: /^Export/ })).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('begins with the format of the last export and none of its filters', async () => {
    const { app, bridge, brief } = anAppStore();
    const info = anAppInfo();
    const last = {
      ...chooseEverything('stix'),
      filter: { statuses: ['accepted' as const] },
      pageSize: 'Letter' as const,
    };
    app.set({ info: { ...info, settings: { ...info.settings, lastExport: last } } });
    bridge.answer('export:formats', () => ok({ formats: FORMATS }));
    bridge.answer('export:preview', () => ok({ ...FACTS, text: '' }));
    render(
      <AppContext.Provider value={app}>
        <ExportContainer onClose={vi.fn()} />
      </AppContext.Provider>,
    );
    await waitFor(() =>
      expect(bridge.requestsTo('export:preview')).toEqual([
        {
          briefIds: [brief.id],
          choice: { ...chooseEverything('stix'), pageSize: 'Letter' },
          extent: 'first-part',
        },
      ]),
    );
  });
});
