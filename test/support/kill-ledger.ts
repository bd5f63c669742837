import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { expect } from 'vitest';
import { z } from 'zod';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { type Transaction, transactionSchema } from '#core/edits/edit.ts';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import { openTestLibrary, unwrap } from './storage-fixtures.ts';

const root = path.join(import.meta.dirname, '../..');

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('added'), id: briefIdSchema }),
  z.object({ kind: z.literal('sent'), action: transactionSchema }),
  z.object({ kind: z.literal('acknowledged'), groupId: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;

/** Bundles the child once: starting it must be cheap to be killed often. */
export async function bundleChild(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^#(core|electron|renderer|test)\//, replacement: `${root}/$1/` }] },
    build: {
      ssr: path.join(root, 'test/support/kill-child.ts'),
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return path.join(outDir, 'child.mjs');
}

interface Kill {
  readonly folder: string;
  readonly seed: number;
  /** How many messages it lives to say: a slow machine gets as much done as a quick one. 0: killed while it starts. */
  readonly afterMessages: number;
  /** Milliseconds from then on. */
  readonly delayMs: number;
}

/** Runs the child and kills it at a random moment of its work. */
export async function runAndKill(
  child: string,
  { folder, seed, afterMessages, delayMs }: Kill,
): Promise<readonly Message[]> {
  const running = spawn(process.execPath, [child, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  let messages = 0;
  const hasWorked = new Promise<void>((resolve) => {
    if (afterMessages === 0) resolve();
    running.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk);
      messages += chunk.toString('latin1').split('\n').length - 1;
      if (messages >= afterMessages) resolve();
    });
  });
  running.stderr.on('data', (chunk) => errors.push(chunk));
  const closed = new Promise((resolve) => running.on('close', resolve));
  await Promise.race([hasWorked, closed]);
  await wait(delayMs);
  running.kill('SIGKILL');
  await closed;
  expect(Buffer.concat(errors).toString()).toBe('');
  const lines = Buffer.concat(output).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line) => messageSchema.parse(JSON.parse(line)));
}

/** What the library must show after everything that was seen so far. */
export class Ledger {
  readonly states = new Map<BriefId, BriefState>();
  readonly revisions = new Map<BriefId, number>();
  readonly tally = { acknowledged: 0, sent: 0, kept: 0 };
  entities = 0;

  async compare(folder: string, messages: readonly Message[]): Promise<void> {
    const sent = messages.flatMap((message) => (message.kind === 'sent' ? [message.action] : []));
    const acknowledged = new Set(
      messages.flatMap((message) => (message.kind === 'acknowledged' ? [message.groupId] : [])),
    );
    const library = await openTestLibrary(folder);
    for (const message of messages) {
      if (message.kind === 'added') expect(library.getState().briefs.has(message.id)).toBe(true);
    }
    const kept = new Set<string>();
    for (const id of library.getState().briefs.keys()) {
      const found = unwrap(await library.readBrief(id));
      const from = this.revisions.get(id) ?? 0;
      const actions = sent.filter((action) => namesBrief(action, id));
      expect(found.revision - from).toBeLessThanOrEqual(actions.length);
      const present = actions.slice(0, found.revision - from);
      for (const { groupId } of present) kept.add(groupId);
      const expected = applyAll(this.states.get(id) ?? EMPTY_BRIEF_STATE, present, id);
      expect(asText(found.state)).toBe(asText(expected));
      this.states.set(id, expected);
      this.revisions.set(id, found.revision);
    }
    this.#compareEntities(library.getState().entities.size, { sent, kept });
    expect([...acknowledged].filter((groupId) => !kept.has(groupId))).toEqual([]);
    this.tally.acknowledged += acknowledged.size;
    this.tally.sent += sent.length;
    this.tally.kept += kept.size;
    await library.close();
  }

  /** Both halves of an action or none: an entity is there exactly when the mark that came with it is. */
  #compareEntities(
    found: number,
    { sent, kept }: { sent: readonly Transaction[]; kept: ReadonlySet<string> },
  ) {
    const withEntity = sent.filter(({ parts }) => parts.some(({ scope }) => scope === 'library'));
    this.entities += withEntity.filter(({ groupId }) => kept.has(groupId)).length;
    expect(found).toBe(this.entities);
  }
}

function namesBrief({ parts }: Transaction, id: BriefId): boolean {
  return parts.some((part) => part.scope === 'brief' && part.briefId === id);
}

function applyAll(before: BriefState, actions: readonly Transaction[], id: BriefId): BriefState {
  let state = before;
  for (const { parts } of actions) {
    for (const part of parts) {
      if (part.scope === 'brief' && part.briefId === id)
        state = unwrap(applyBriefEdits(state, part.edits)).state;
    }
  }
  return state;
}

function asText({ annotations }: BriefState): string {
  return JSON.stringify([...annotations].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
