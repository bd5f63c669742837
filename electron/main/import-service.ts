import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ImportOutcome, ImportReport } from '#core/ipc/contract.ts';
import type { Brief } from '#core/model/brief.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Candidate, describeNewBrief, toCandidate } from '../importing/new-brief-record.ts';
import type { ParsedDocument } from '../importing/parsed-document.ts';
import { readImportFile } from '../importing/read-import-file.ts';
import type { Library } from '../storage/library.ts';
import { Tickets } from './tickets.ts';

export interface ImportServiceOptions {
  readonly library: Library;
  /** Parses in a process of its own, within limits of time and memory. */
  readonly parse: (document: { bytes: Uint8Array; fileName: string }) => Promise<Result<ParsedDocument>>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onProgress: (progress: { done: number; total: number; fileName: string }) => void;
}

/** Brings documents into the library: one at a time, each wholly or not at all. */
export class ImportService {
  readonly #options: ImportServiceOptions;
  readonly #duplicates: Tickets<Candidate>;
  #isCancelled = false;

  constructor(options: ImportServiceOptions) {
    this.#options = options;
    this.#duplicates = new Tickets(options.newId, 200);
  }

  /** Paths come from a dialog, the command line or the preload, and are checked here again. */
  async importPaths(paths: readonly string[]): Promise<ImportReport> {
    this.#isCancelled = false;
    const outcomes: ImportOutcome[] = [];
    for (const [index, file] of paths.entries()) {
      const fileName = path.basename(file);
      this.#options.onProgress({ done: index, total: paths.length, fileName });
      outcomes.push(
        this.#isCancelled ? { outcome: 'skipped', fileName } : await this.#importPath(file, fileName),
      );
    }
    return this.#report(outcomes);
  }

  async importText(text: string): Promise<ImportReport> {
    const candidate = toCandidate('Pasted text.txt', new TextEncoder().encode(text));
    return this.#report([await this.#importCandidate(candidate, 'ask')]);
  }

  async resolveDuplicate(ticket: string, choice: 'import-anyway' | 'skip'): Promise<Result<ImportReport>> {
    const candidate = this.#duplicates.take(ticket);
    if (candidate === undefined) return err(forgotten());
    if (choice === 'skip') return ok(this.#report([{ outcome: 'skipped', fileName: candidate.fileName }]));
    return ok(this.#report([await this.#importCandidate(candidate, 'import-anyway')]));
  }

  /** Files not yet begun are skipped; the one in work is finished, so that nothing is left half done. */
  cancel(): void {
    this.#isCancelled = true;
  }

  async #importPath(file: string, fileName: string): Promise<ImportOutcome> {
    const read = await readImportFile(file);
    if (!read.ok) return { outcome: 'refused', fileName, error: read.error };
    return this.#importCandidate(toCandidate(fileName, read.value.bytes), 'ask');
  }

  async #importCandidate(candidate: Candidate, onDuplicate: 'ask' | 'import-anyway'): Promise<ImportOutcome> {
    const { fileName, bytes, sha256 } = candidate;
    const existing = this.#options.library.findBriefBySha256(sha256);
    if (existing !== undefined && onDuplicate === 'ask') {
      const ticket = this.#duplicates.issue(candidate);
      return {
        outcome: 'duplicate',
        fileName,
        ticket,
        existingBriefId: existing.id,
        existingTitle: existing.title,
      };
    }
    const parsed = await this.#options.parse({ bytes, fileName });
    if (!parsed.ok) return { outcome: 'refused', fileName, error: parsed.error };
    const added = await this.#add(candidate, parsed.value);
    if (!added.ok) return { outcome: 'refused', fileName, error: added.error };
    return { outcome: 'imported', fileName, brief: added.value, notes: [...parsed.value.notes] };
  }

  #add(candidate: Candidate, document: ParsedDocument): Promise<Result<Brief>> {
    const { library } = this.#options;
    return library.addBrief({
      brief: describeNewBrief(candidate, document, this.#options),
      text: document.text,
      sourceBytes: candidate.bytes,
      sourceExtension: path.extname(candidate.fileName).toLowerCase(),
    });
  }

  #report(outcomes: ImportOutcome[]): ImportReport {
    return { outcomes, libraryRevision: this.#options.library.getRevision() };
  }
}

function forgotten(): AppError {
  return { code: 'not-found', message: 'This import is no longer waiting. Import the file again.' };
}
