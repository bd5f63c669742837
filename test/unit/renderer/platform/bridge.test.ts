import { describe, expect, it } from 'vitest';
import type { TextBridge } from '#core/ipc/bridge.ts';
import { createBridge } from '#renderer/platform/bridge.ts';

/** Answers every request with itself, as the main process would send it. */
function anEcho(): { readonly text: TextBridge; readonly asked: (readonly [string, string])[] } {
  const asked: (readonly [string, string])[] = [];
  const text: TextBridge = {
    invoke: async (channel, request) => {
      asked.push([channel, request]);
      return JSON.stringify({ ok: true, value: JSON.parse(request) });
    },
    on: () => () => undefined,
    importDroppedFiles: async (files) => JSON.stringify({ ok: true, value: { count: files.length } }),
  };
  return { text, asked };
}

describe('createBridge', () => {
  it('sends a request as text and reads the answer', async () => {
    const { text, asked } = anEcho();
    const answer = await createBridge(text).invoke('clipboard:write', { text: 'Brückenschlag 🛰️' });
    expect(asked).toEqual([['clipboard:write', '{"text":"Brückenschlag 🛰️"}']]);
    expect(answer).toEqual({ ok: true, value: { text: 'Brückenschlag 🛰️' } });
  });

  it('carries half a surrogate pair unchanged: words cut in the middle of an emoji must stay what they are', async () => {
    const { text } = anEcho();
    const answer = await createBridge(text).invoke('clipboard:write', { text: 'a\ud83d' });
    expect(answer).toEqual({ ok: true, value: { text: 'a\ud83d' } });
  });

  it('reads the answer about dropped files', async () => {
    const { text } = anEcho();
    expect(await createBridge(text).importDroppedFiles([{}, {}])).toEqual({ ok: true, value: { count: 2 } });
  });

  it('fails like the bridge itself for a channel that there is not', async () => {
    const { text } = anEcho();
    const refusing: TextBridge = { ...text, invoke: () => Promise.reject(new Error('No such channel: x')) };
    await expect(createBridge(refusing).invoke('app:get-info', {})).rejects.toThrow('No such channel');
  });
});
