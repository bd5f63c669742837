import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '#core/result.ts';
import { AppContext } from '#renderer/app/app-context.ts';
import { PagesContainer } from '#renderer/app/PagesContainer.tsx';
import type { OpenDocument } from '#renderer/app/use-original-pages.ts';
import { WindowTargets } from '#renderer/app/window-targets.ts';
import { getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppInfo } from '#test/support/app-info.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { FakePages, givenPageRoom } from '#test/support/fake-pages.ts';
import { aRun, somePages } from '#test/support/source-pages.ts';

const TEXT = 'The brigade moved to the north at dawn';
const MAP = somePages([aRun(0, 11), aRun(12, 20, { y: 600 })], [aRun(21, 38)]);
const BYTES = Uint8Array.of(37, 80, 68, 70);

let restore: () => void;
beforeEach(() => {
  restore = givenPageRoom();
  vi.stubGlobal('fetch', async () => new Response(BYTES));
});
afterEach(() => {
  cleanup();
  restore();
  vi.unstubAllGlobals();
});

function show({
  importer = 'pdf/2',
  openDocument = async () => new FakePages(2),
}: {
  importer?: string;
  openDocument?: OpenDocument;
} = {}) {
  const { app, bridge, brief } = anAppStore({ text: TEXT });
  bridge.answer('pages:open', () => ok({ ticket: 'ticket-1', pages: MAP }));
  const { library } = app.state;
  if (library === null) throw new Error('no library');
  const fromPdf = { ...brief, source: { ...brief.source, importer, fileName: 'report.pdf' } };
  app.set({ info: anAppInfo(), library: { ...library, briefs: new Map([[brief.id, fromPdf]]) } });
  const open = getOpenBrief(app.state);
  if (open === undefined) throw new Error('no brief');
  const targets = new WindowTargets(() => undefined);
  const commands = { run: vi.fn(), tag: vi.fn() };
  const mount = () =>
    render(
      <AppContext value={app}>
        <PagesContainer open={open} targets={targets} commands={commands} openDocument={openDocument} />
      </AppContext>,
    );
  return { app, bridge, targets, mount };
}

const findView = () => screen.findByRole('region', { name: 'Pages of the original' });

describe('PagesContainer', () => {
  it('opens the original with the bytes that main hands out once, and shows its pages', async () => {
    const openDocument = vi.fn<OpenDocument>(async () => new FakePages(2));
    const { targets, mount } = show({ openDocument });
    mount();
    expect(screen.getByText('Opening the pages…')).toBeTruthy();
    await findView();
    expect(openDocument.mock.calls[0]?.[0].bytes).toEqual(BYTES);
    expect(screen.getByText('of 2')).toBeTruthy();
    expect(targets.pages).not.toBeNull();
  });

  it('says so for a brief that has no pages, and asks for nothing', () => {
    const { bridge, mount } = show({ importer: 'markdown/1' });
    mount();
    expect(screen.getByText(/This brief was not imported from a PDF/)).toBeTruthy();
    expect(bridge.requestsTo('pages:open')).toEqual([]);
  });

  it('shows the sentence of main when the original is missing or another', async () => {
    const { bridge, mount } = show();
    bridge.answer('pages:open', () => err({ code: 'not-found', message: 'The original is gone.' }));
    mount();
    expect(await screen.findByText('The original is gone.')).toBeTruthy();
  });

  it('says that nothing can be drawn of a damaged file', async () => {
    const { mount } = show({ openDocument: async () => Promise.reject(new Error('no PDF')) });
    mount();
    expect(await screen.findByText(/damaged and its pages cannot be drawn/)).toBeTruthy();
  });

  it('asks for the password until it is right, and uses it to find lost places', async () => {
    const openDocument: OpenDocument = async ({ askPassword }) => {
      let isAgain = false;
      while ((await askPassword(isAgain)) !== 'semaphore') isAgain = true;
      return new FakePages(2);
    };
    const { bridge, mount } = show({ openDocument });
    bridge.answer('pages:open', () => ok({ ticket: 'ticket-1', pages: null }));
    bridge.answer('pages:find', () => ok({ pages: MAP }));
    mount();
    const type = async (password: string) => {
      await userEvent.type(await screen.findByLabelText('Password'), `${password}{Enter}`);
    };
    await type('flag');
    expect(await screen.findByText('This password does not open the file.')).toBeTruthy();
    await type('semaphore');
    await findView();
    expect(bridge.requestsTo('pages:find')).toMatchObject([{ password: 'semaphore' }]);
    expect(screen.queryByText(/shown without passages/)).toBeNull();
  });

  it('shows pages without passages when the file reads differently now', async () => {
    const { bridge, mount } = show();
    bridge.answer('pages:open', () => ok({ ticket: 'ticket-1', pages: null }));
    bridge.answer('pages:find', () => ok({ pages: null }));
    mount();
    await findView();
    expect(screen.getByText(/shown without passages/)).toBeTruthy();
  });

  it('says where reading is when there is no text beside the pages', async () => {
    const { app, mount } = show();
    const briefId = app.state.currentBriefId;
    if (briefId === null) throw new Error('no brief');
    app.set({ tabs: [{ briefId, topOffset: null, activeAnnotationId: null }] });
    mount();
    const view = await findView();
    await waitFor(() => expect(app.state.tabs[0]?.topOffset).toBe(0));
    act(() => {
      view.scrollTop = 860;
      view.dispatchEvent(new Event('scroll'));
    });
    await waitFor(() => expect(app.state.tabs[0]?.topOffset).toBe(21));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('2');
  });

  it('closes the document when it goes, also one that opens too late', async () => {
    const early = new FakePages(2);
    const { targets, mount } = show({ openDocument: async () => early });
    const shown = mount();
    await findView();
    shown.unmount();
    expect([early.isClosed, targets.pages]).toEqual([true, null]);

    const late = new FakePages(2);
    let finish: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const openDocument = vi.fn<OpenDocument>(async () => waiting.then(() => late));
    const other = show({ openDocument }).mount();
    await waitFor(() => expect(openDocument).toHaveBeenCalled());
    other.unmount();
    finish();
    await waitFor(() => expect(late.isClosed).toBe(true));
  });
});
