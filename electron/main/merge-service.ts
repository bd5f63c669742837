import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import type { MergePlan } from '#core/interchange/plan-merge.ts';
import type { AppliedMerge, MergeSummary } from '#core/ipc/merge-contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { InterchangeRunner } from '../interchange/interchange-runner.ts';
import {
  type MergeOptions,
  prepareMerge,
  type SharedMerge,
  shareMerge,
} from '../interchange/merge-into-library.ts';
import type { WordReview } from '../interchange/read-word-review.ts';
import type { InterchangeFile } from '../interchange/reader.ts';
import { INTERCHANGE_READERS } from '../interchange/readers.ts';
import type { Library } from '../storage/library.ts';
import { Tickets } from './tickets.ts';

export interface MergeServiceOptions extends MergeOptions {
  readonly library: Library;
  /** Reads in a process of its own. */
  readonly reader: Pick<InterchangeRunner, 'readAnnotations' | 'readWordReview'>;
  /** While files are read, which a person may cancel. */
  readonly onProgress: (progress: { done: number; total: number; fileName: string }) => void;
}

const MAX_BYTES = 200_000_000;

/** Takes annotations of other programs into the library: first what it would do, then, when asked, the deed. */
export class MergeService {
  readonly #options: MergeServiceOptions;
  readonly #documents: Tickets<InterchangeDocument>;
  #abort = new AbortController();

  constructor(options: MergeServiceOptions) {
    this.#options = options;
    this.#documents = new Tickets(options.newId, 5);
  }

  get clock(): Pick<MergeOptions, 'now' | 'newId'> {
    const { now, newId } = this.#options;
    return { now, newId };
  }

  /** The comments of a Word file of ours that came back. */
  async readReview(
    file: string,
  ): Promise<Result<{ readonly fileName: string; readonly review: WordReview }>> {
    const files = await readFiles([file]);
    if (!files.ok) return files;
    const [first] = files.value;
    if (first === undefined) return err({ code: 'not-found', message: 'No file was chosen.' });
    const review = await this.#options.reader.readWordReview(first, this.#begin(files.value));
    return review.ok ? ok({ fileName: first.name, review: review.value }) : review;
  }

  async plan(paths: readonly string[]): Promise<Result<MergeSummary>> {
    const files = await readFiles(paths);
    if (!files.ok) return files;
    const document = await this.#options.reader.readAnnotations(files.value, this.#begin(files.value));
    if (!document.ok) return document;
    const plan = await prepareMerge(this.#options.library, document.value, this.#options);
    if (!plan.ok) return plan;
    return ok(summarize(plan.value, this.#documents.issue(document.value)));
  }

  /** Stops what is being read; nothing was taken by then. */
  cancel(): void {
    this.#abort.abort();
  }

  #begin([first]: readonly InterchangeFile[]): { readonly signal: AbortSignal } {
    this.#abort = new AbortController();
    this.#options.onProgress({ done: 0, total: 1, fileName: first?.name ?? '' });
    return { signal: this.#abort.signal };
  }

  /**
   * Plans anew: the library may have changed while a person was reading. New briefs are added; what the library has
   * already is left for the window to change.
   */
  async apply(ticket: string): Promise<Result<AppliedMerge>> {
    const document = this.#documents.take(ticket);
    if (document === undefined)
      return err({ code: 'not-found', message: 'This file is no longer waiting. Choose it again.' });
    const { library } = this.#options;
    const plan = await prepareMerge(library, document, this.#options);
    if (!plan.ok) return plan;
    const shared = await shareMerge(library, plan.value, this.#options);
    return shared.ok ? ok(describeApplied(shared.value, library)) : shared;
  }
}

async function readFiles(paths: readonly string[]): Promise<Result<readonly InterchangeFile[]>> {
  const files: InterchangeFile[] = [];
  for (const file of paths) {
    const name = path.basename(file);
    try {
      const status = await stat(file);
      if (!status.isFile() || status.size > MAX_BYTES)
        return err({
          code: 'file-too-large',
          message: `Nothing was taken: “${name}” is no file, or over 200 MB.`,
        });
      files.push({ name, bytes: await readFile(file) });
    } catch (thrown) {
      return err({
        code: 'file-unreadable',
        message: `Nothing was taken: “${name}” could not be read. Copy it elsewhere and try again.`,
        details: { cause: String(thrown) },
      });
    }
  }
  return ok(files);
}

function summarize(plan: MergePlan, ticket: string): MergeSummary {
  const reader = INTERCHANGE_READERS.find(({ id }) => id === plan.formatId);
  return {
    ticket,
    formatName: reader?.name ?? plan.formatId,
    briefs: plan.briefs.map(
      ({ title, existing, annotations, knownCount, unplacedCount, relations }, index) => ({
        key: String(index),
        title,
        isNew: existing === null,
        added: annotations.length,
        known: knownCount,
        unplaced: unplacedCount,
        relations: relations.length,
      }),
    ),
    newEntities: plan.newEntities.map(({ name }) => name),
    knownEntityCount: plan.knownEntityCount,
    newLabels: [...plan.newLabels],
    newRelationTypes: [...plan.newRelationTypes],
    notes: [...plan.notes],
  };
}

function describeApplied({ done, todo }: SharedMerge, library: Library): AppliedMerge {
  const counts = library.getCounts();
  return {
    done: {
      libraryRevision: library.getRevision(),
      edits: [...done.edits],
      briefs: done.briefs.map((brief) => ({
        brief,
        counts: counts.get(brief.id) ?? { annotations: 0, drafts: 0, orphans: 0 },
      })),
    },
    todo: {
      library: [...todo.library],
      briefs: todo.briefs.map(({ briefId, edits }) => ({ briefId, edits: [...edits] })),
    },
  };
}
