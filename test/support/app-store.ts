import { type Transaction, transactionSchema } from '#core/edits/edit.ts';
import type { BriefText } from '#core/model/blocks.ts';
import { libraryIdSchema } from '#core/model/ids.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { ok } from '#core/result.ts';
import { AppStore } from '#renderer/state/app-store.ts';
import { aBrief } from './builders.ts';
import { FakeBridge } from './fake-bridge.ts';

export const SAMPLE_TEXT = 'Mark Rutte spoke in Brussels. 🛰 Later the NIS briefed the council.';

/** A store with one open brief over a main process that acknowledges every edit. */
export function anAppStore({ text = SAMPLE_TEXT }: { text?: string } = {}) {
  const bridge = new FakeBridge();
  const saved: Transaction[] = [];
  bridge.answer('edit:apply', (request) => {
    const transaction = transactionSchema.parse(request);
    saved.push(transaction);
    const revisions = transaction.parts.map((part) => part.baseRevision + 1);
    return ok({ revisions, savedAt: '2024-10-28T12:00:00.000Z' });
  });
  let id = 0;
  const app = new AppStore(bridge, {
    now: () => new Date('2024-10-28T12:00:00.000Z'),
    newId: () => {
      id += 1;
      return `id-${id}`;
    },
  });
  const brief = aBrief();
  const briefText: BriefText = { text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] };
  app.set({
    library: {
      id: libraryIdSchema.parse('library-1'),
      name: 'Eastern Watch',
      created: '2024-10-28T12:00:00.000Z',
      codebook: INTELLIGENCE_CODEBOOK,
      entities: new Map(),
      briefs: new Map([[brief.id, brief]]),
    },
    briefs: new Map([
      [
        brief.id,
        { briefId: brief.id, text: briefText, state: { annotations: new Map(), relations: new Map() } },
      ],
    ]),
    currentBriefId: brief.id,
  });
  return { app, bridge, saved, brief };
}
