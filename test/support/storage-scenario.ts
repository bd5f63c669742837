import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { type Transaction, transactionSchema } from '#core/edits/edit.ts';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import type { Result } from '#core/result.ts';
import type { FileSystem } from '#electron/storage/file-system.ts';
import type { Library } from '#electron/storage/library.ts';
import { type OpenLibraryOptions, openLibrary } from '#electron/storage/open-library.ts';
import type { ProcessTable } from '#electron/storage/process-identity.ts';
import { anAnnotation, anEntity } from './builders.ts';
import { aNewBrief, aNewId, TEST_OPTIONS } from './storage-fixtures.ts';

export const FOLDER = '/home/analyst/library';
const BRIEFS = ['brief-1', 'brief-2'] as const;
type Scope = (typeof BRIEFS)[number] | 'library';

/** The key of the session's library, when it is encrypted. */
export type Encryption = Pick<OpenLibraryOptions, 'cipher' | 'newKeyFile'>;

/** After a crash, the process that held the lock is gone. */
export const CRASHED: ProcessTable = {
  getOwn: () => ({ pid: 1, host: 'test', started: '' }),
  mayBeAlive: () => false,
};

/**
 * A session of an analyst, and what was promised to her: which actions were sent, in order, and which of them
 * were acknowledged. Every part of every action is small and known, so that the state after n parts is known too.
 */
export class Scenario {
  readonly #fileSystem: FileSystem;
  readonly #maxTries: number;
  readonly #encryption: Encryption;
  readonly #sent = new Map<Scope, Transaction[]>();
  readonly #acknowledged = new Set<Transaction>();
  readonly #addedBriefs = new Set<string>();
  #actions = 0;

  /** @param maxTries how often an action is sent again before the session gives up */
  constructor(fileSystem: FileSystem, maxTries = 1, encryption: Encryption = {}) {
    this.#encryption = encryption;
    this.#fileSystem = fileSystem;
    this.#maxTries = maxTries;
  }

  /** Runs to the end, or to the first thing that fails for good. @returns true when everything was acknowledged. */
  async run(): Promise<boolean> {
    const first = await this.#open();
    if (!first) return false;
    if (!(await this.#addBriefs(first))) return false;
    if (!(await this.#act(first, [['brief-1'], ['brief-1'], ['library', 'brief-1']]))) return false;
    if (!(await this.#act(first, [['brief-1'], ['library', 'brief-2'], ['brief-1']]))) return false;
    await first.writeCheckpoints();
    if (!(await this.#act(first, [['brief-1', 'brief-2'], ['library']]))) return false;
    if (!(await this.#act(first, [['library', 'brief-2']]))) return false;
    await first.close();
    const second = await this.#open();
    if (!second) return false;
    if (!(await this.#act(second, [['library', 'brief-1', 'brief-2'], ['brief-2']]))) return false;
    await second.close();
    return true;
  }

  /** Opens what the session left and compares. @returns what is wrong; empty when all promises were kept. */
  async findBrokenPromises(
    fileSystem: FileSystem,
    encryption: Encryption = this.#encryption,
  ): Promise<readonly string[]> {
    const opened = await openScenarioLibrary(fileSystem, encryption);
    if (!opened.ok) return this.#acknowledged.size > 0 ? [`does not open: ${opened.error.message}`] : [];
    const library = opened.value;
    const problems: string[] = [];
    const found = new Map<Scope, number>([['library', countLibraryActions(library)]]);
    for (const name of this.#addedBriefs) {
      if (!library.getState().briefs.has(briefIdSchema.parse(name))) problems.push(`${name} is gone`);
    }
    for (const id of library.getState().briefs.keys()) {
      const brief = await library.readBrief(id);
      if (!brief.ok) problems.push(`${id}: ${brief.error.message}`);
      else found.set(toScope(id), brief.value.revision);
      if (brief.ok && !this.#isKnownState(toScope(id), brief.value))
        problems.push(`${id} shows another state`);
    }
    for (const [scope, count] of found) problems.push(...this.#compareCounts(scope, count));
    problems.push(...this.#findHalfActions(found));
    await library.close();
    return problems;
  }

  async #open(): Promise<Library | undefined> {
    const opened = await this.#persist(() => openScenarioLibrary(this.#fileSystem, this.#encryption));
    return opened.ok ? opened.value : undefined;
  }

  async #addBriefs(library: Library): Promise<boolean> {
    for (const name of BRIEFS) {
      const added = await this.#persist(() => library.addBrief(aNewBrief(name)));
      if (!added.ok) return false;
      this.#addedBriefs.add(name);
    }
    return true;
  }

  /** Sends actions without waiting for one another, and those that fail again, in order, as the window does. */
  async #act(library: Library, actions: readonly (readonly Scope[])[]): Promise<boolean> {
    let waiting = actions.map((scopes) => this.#describeAction(scopes));
    for (let tries = 0; tries < this.#maxTries && waiting.length > 0; tries += 1) {
      const outcomes = await Promise.all(waiting.map((action) => library.apply(action)));
      waiting = waiting.filter((action, index) => {
        if (outcomes[index]?.ok) this.#acknowledged.add(action);
        return !outcomes[index]?.ok;
      });
    }
    return waiting.length === 0;
  }

  async #persist<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
    let outcome = await attempt();
    for (let tries = 1; tries < this.#maxTries && !outcome.ok; tries += 1) outcome = await attempt();
    return outcome;
  }

  #describeAction(scopes: readonly Scope[]): Transaction {
    this.#actions += 1;
    const name = `${this.#actions}`;
    const action = transactionSchema.parse({
      groupId: aNewId('group'),
      cause: 'do',
      label: `Action ${name}`,
      parts: scopes.map((scope) => {
        const baseRevision = this.#sentTo(scope).length + (scope === 'library' ? BRIEFS.length : 0);
        if (scope === 'library') {
          const edits = [{ kind: 'entity/create', entity: anEntity({ id: `entity-${name}` }) }];
          return { scope, baseRevision, edits };
        }
        const annotation = anAnnotation({ id: `annotation-${name}`, note: '🚂'.repeat(this.#actions) });
        const edits = [{ kind: 'annotation/create', annotation }];
        return { scope: 'brief', briefId: scope, baseRevision, edits };
      }),
    });
    for (const scope of scopes) this.#sent.set(scope, [...this.#sentTo(scope), action]);
    return action;
  }

  #sentTo(scope: Scope): readonly Transaction[] {
    return this.#sent.get(scope) ?? [];
  }

  #isKnownState(scope: Scope, { state, revision }: { state: BriefState; revision: number }): boolean {
    let expected = EMPTY_BRIEF_STATE;
    for (const action of this.#sentTo(scope).slice(0, revision)) {
      const part = action.parts.find(
        (candidate) => candidate.scope === 'brief' && candidate.briefId === scope,
      );
      const applied = part?.scope === 'brief' ? applyBriefEdits(expected, part.edits) : undefined;
      if (!applied?.ok) return false;
      expected = applied.value.state;
    }
    return JSON.stringify([...expected.annotations]) === JSON.stringify([...state.annotations]);
  }

  #compareCounts(scope: Scope, count: number): readonly string[] {
    const sent = this.#sentTo(scope);
    const promised = sent.findLastIndex((action) => this.#acknowledged.has(action)) + 1;
    const problems: string[] = [];
    if (count < promised) problems.push(`${scope}: ${promised - count} acknowledged actions are lost`);
    if (count > sent.length) problems.push(`${scope}: ${count - sent.length} actions are invented`);
    return problems;
  }

  #findHalfActions(found: ReadonlyMap<Scope, number>): readonly string[] {
    const actions = new Set([...this.#sent.values()].flat());
    const isThere = (action: Transaction, scope: Scope) =>
      this.#sentTo(scope).indexOf(action) < (found.get(scope) ?? 0);
    return [...actions].flatMap((action) => {
      const scopes = action.parts.map((part) =>
        part.scope === 'library' ? part.scope : toScope(part.briefId),
      );
      const there = scopes.filter((scope) => isThere(action, scope)).length;
      return there === 0 || there === scopes.length
        ? []
        : [`${action.label}: ${there} of ${scopes.length} parts`];
    });
  }
}

export function openScenarioLibrary(
  fileSystem: FileSystem,
  encryption: Encryption = {},
): Promise<Result<Library>> {
  return openLibrary({ ...TEST_OPTIONS, ...encryption, folder: FOLDER, fileSystem, processes: CRASHED });
}

/** Entities are made by actions only, one each. */
function countLibraryActions(library: Library): number {
  return library.getState().entities.size;
}

function toScope(id: BriefId): Scope {
  return BRIEFS.find((name) => name === id) ?? 'library';
}
