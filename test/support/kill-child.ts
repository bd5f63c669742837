import { writeSync } from 'node:fs';
import { type BriefEdit, type LibraryEdit, type Transaction, transactionSchema } from '#core/edits/edit.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { Library } from '#electron/storage/library.ts';
import { anEntity } from './builders.ts';
import { aRandom } from './random.ts';
import { aNewBrief, createAnnotation, openTestLibrary, unwrap } from './storage-fixtures.ts';

/**
 * Works on a library until it is killed, and says on standard output what it sends and what was acknowledged. A
 * line that was written before the kill reaches the reader: the pipe is the operating system's.
 */
const [folder = '', seedText = '1'] = process.argv.slice(2);
const random = aRandom(Number(seedText));
const MAX_BRIEFS = 4;
let nextId = 0;

function say(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}

function aUniqueId(prefix: string): string {
  nextId += 1;
  return `${prefix}-${seedText}-${nextId}`;
}

function pick<T>(items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}

async function work(library: Library): Promise<void> {
  const marks = new Map<BriefId, string[]>();
  const revisions = new Map<BriefId | 'library', number>([['library', library.getRevision()]]);
  for (const id of library.getState().briefs.keys()) {
    const brief = unwrap(await library.readBrief(id));
    revisions.set(id, brief.revision);
    marks.set(id, [...brief.state.annotations.keys()]);
  }
  say({ kind: 'ready' });
  for (;;) {
    if (marks.size === 0 || (marks.size < MAX_BRIEFS && random() < 0.05)) {
      const id = aUniqueId('brief');
      const added = unwrap(await library.addBrief(aNewBrief(id)));
      say({ kind: 'added', id });
      marks.set(added.id, []);
      revisions.set(added.id, 0);
      revisions.set('library', library.getRevision());
    }
    if (random() < 0.05) await library.writeCheckpoints();
    await sendSome(library, { marks, revisions });
  }
}

interface Known {
  readonly marks: Map<BriefId, string[]>;
  readonly revisions: Map<BriefId | 'library', number>;
}

/** One to five actions without waiting in between. */
async function sendSome(library: Library, known: Known): Promise<void> {
  const actions = Array.from({ length: 1 + Math.floor(random() * 5) }, () => anAction(known));
  await Promise.all(
    actions.map(async (action) => {
      say({ kind: 'sent', action });
      unwrap(await library.apply(action));
      say({ kind: 'acknowledged', groupId: action.groupId });
    }),
  );
}

function anAction(known: Known): Transaction {
  const briefId = pick([...known.marks.keys()]);
  const parts: object[] = [];
  if (random() < 0.2) {
    const edits: LibraryEdit[] = [{ kind: 'entity/create', entity: anEntity({ id: aUniqueId('entity') }) }];
    parts.push({ scope: 'library', baseRevision: takeRevision(known, 'library'), edits });
  }
  if (briefId) {
    const edits = Array.from({ length: 1 + Math.floor(random() * 3) }, () => anEdit(known, briefId));
    parts.push({ scope: 'brief', briefId, baseRevision: takeRevision(known, briefId), edits });
  }
  return transactionSchema.parse({ groupId: aUniqueId('group'), cause: 'do', label: 'Random work', parts });
}

function anEdit({ marks }: Known, briefId: BriefId): BriefEdit | object {
  const ids = marks.get(briefId) ?? [];
  const id = pick(ids);
  const choice = random();
  const note = '🚂 '.repeat(Math.floor(random() * random() * 500));
  if (id === undefined || choice < 0.5) {
    const created = aUniqueId('annotation');
    ids.push(created);
    return createAnnotation(created, { note });
  }
  if (choice < 0.85) return { kind: 'annotation/update', id, changes: { note } };
  ids.splice(ids.indexOf(id), 1);
  return { kind: 'annotation/remove', id };
}

function takeRevision({ revisions }: Known, document: BriefId | 'library'): number {
  const revision = revisions.get(document) ?? 0;
  revisions.set(document, revision + 1);
  return revision;
}

await work(await openTestLibrary(folder, { newId: () => aUniqueId('own') }));
