import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ImportOutcome, ImportReport } from '#core/ipc/contract.ts';
import type { Brief } from '#core/model/brief.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Candidate, describeNewBrief, toCandidate } from '../importing/new-brief-record.ts';
import type { ImportRequest, ParsedDocument } from '../importing/parsed-document.ts';
import { readImportFile } from '../importing/read-import-file.ts';
import type { Library } from '../storage/library.ts';
import type { TaskProgress } from '../tasks/task-host.ts';
import type { RunOptions } from '../tasks/task-runner.ts';
import { describeImported } from './describe-imported.ts';
import { type ListedFile, listImportFiles } from './list-import-files.ts';
import { isArchive, openImportArchive } from './open-import-archive.ts';
import { type AttachmentHolder, readAttachments } from './read-attachments.ts';
import { Tickets } from './tickets.ts';

/** `done` of `total` files are finished; of the one in work so many pages, where it has pages. */
interface ImportStep {
  readonly done: number;
  readonly total: number;
  readonly fileName: string;
  readonly pages?: TaskProgress;
}

export interface ImportServiceOptions {
  readonly library: Library;
  /** Parses in a process of its own, within limits of time and memory. */
  readonly parse: (document: ImportRequest, options?: RunOptions) => Promise<Result<ParsedDocument>>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onProgress: (progress: ImportStep) => void;
}

/** How one document is taken in. */
interface Manner {
  /** What to do with bytes that the library has: of many files, the second copy is left out and said. */
  readonly onDuplicate: 'ask' | 'skip' | 'import-anyway';
  /** As the report names it, with its folders. */
  readonly label: string;
  readonly password?: string;
}

const CANCELLED = 'The import was cancelled before this file.';

/** Brings documents into the library: one at a time, each wholly or not at all. */
export class ImportService {
  readonly #options: ImportServiceOptions;
  readonly #waiting: Tickets<Candidate>;
  readonly #attachments: Tickets<AttachmentHolder>;
  #isCancelled = false;
  #parsing = new AbortController();
  #step: ImportStep = { done: 0, total: 1, fileName: '' };

  constructor(options: ImportServiceOptions) {
    this.#options = options;
    this.#waiting = new Tickets(options.newId, 200);
    this.#attachments = new Tickets(options.newId, 10_000);
  }

  /** Paths come from a dialog, the command line or the preload, and are checked here again. Folders are searched. */
  async importPaths(paths: readonly string[]): Promise<ImportReport> {
    this.#isCancelled = false;
    const files = await listImportFiles(paths);
    const outcomes: ImportOutcome[] = [];
    for (const [index, listed] of files.entries()) {
      this.#tell({ done: index, total: files.length, fileName: path.basename(listed.label) });
      outcomes.push(...(await this.#importListed(listed, { done: index, total: files.length })));
    }
    return this.#report(outcomes);
  }

  /** Structure is kept when the clipboard has it; the plain text decides when the markup says much less. */
  async importClipboard({ text, html }: { text: string; html: string }): Promise<ImportReport> {
    const manner = { onDuplicate: 'ask', label: 'Pasted text' } as const;
    const encode = (content: string) => new TextEncoder().encode(content);
    if (html.trim() !== '') {
      const candidate = toCandidate('Pasted text.html', encode(html));
      const parsed = await this.#options.parse({ ...candidate, mediaType: 'text/html; charset=utf-8' });
      if (parsed.ok && parsed.value.text.text.length >= text.trim().length / 2)
        return this.#report([await this.#take(candidate, parsed.value, manner)]);
    }
    return this.#report([await this.#importCandidate(toCandidate('Pasted text.txt', encode(text)), manner)]);
  }

  async resolveDuplicate(ticket: string, choice: 'import-anyway' | 'skip'): Promise<Result<ImportReport>> {
    const candidate = this.#waiting.take(ticket);
    if (candidate === undefined) return err(forgotten());
    if (choice === 'skip') return ok(this.#report([]));
    const label = candidate.fileName;
    return ok(
      this.#report([await this.#importCandidate(candidate, { onDuplicate: 'import-anyway', label })]),
    );
  }

  async unlock(ticket: string, password: string): Promise<Result<ImportReport>> {
    const candidate = this.#waiting.take(ticket);
    if (candidate === undefined) return err(forgotten());
    const manner: Manner = { onDuplicate: 'ask', label: candidate.fileName, password };
    return ok(this.#report([await this.#importCandidate(candidate, manner)]));
  }

  async importAttachments(tickets: readonly string[]): Promise<Result<ImportReport>> {
    this.#isCancelled = false;
    const outcomes: ImportOutcome[] = [];
    for (const [done, ticket] of tickets.entries()) {
      const holder = this.#attachments.take(ticket);
      if (holder === undefined) return err(forgotten());
      this.#tell({ done, total: tickets.length, fileName: holder.fileName });
      outcomes.push(...(await this.#importAttached(holder)));
    }
    return ok(this.#report(outcomes));
  }

  /** Files not yet begun are skipped, and so is the one that is being read; one that is being written is finished. */
  cancel(): void {
    this.#isCancelled = true;
    this.#parsing.abort();
  }

  async #importAttached(holder: AttachmentHolder): Promise<readonly ImportOutcome[]> {
    const { fileName } = holder;
    if (this.#isCancelled) return [skip(fileName, CANCELLED)];
    const read = await readAttachments(holder, this.#options.library, this.#options.parse);
    if (!read.ok) return [{ outcome: 'refused', fileName, error: read.error }];
    const outcomes: ImportOutcome[] = [];
    for (const candidate of read.value) {
      const manner: Manner = { onDuplicate: 'skip', label: `${fileName}: ${candidate.fileName}` };
      outcomes.push(await this.#importCandidate(candidate, manner));
    }
    return outcomes;
  }

  async #importListed(
    listed: ListedFile,
    progress: { done: number; total: number },
  ): Promise<ImportOutcome[]> {
    const { label } = listed;
    if (listed.kind === 'skipped') return [skip(label, listed.reason)];
    if (this.#isCancelled) return [skip(label, CANCELLED)];
    const read = await readImportFile(listed.file);
    if (!read.ok) return [{ outcome: 'refused', fileName: label, error: read.error }];
    const { bytes } = read.value;
    if (isArchive(bytes)) return this.#importArchive(label, bytes, progress);
    const manner: Manner = { onDuplicate: listed.isChosen ? 'ask' : 'skip', label };
    return [await this.#importCandidate(toCandidate(path.basename(listed.file), bytes), manner)];
  }

  async #importArchive(
    label: string,
    bytes: Uint8Array,
    { done, total }: { done: number; total: number },
  ): Promise<ImportOutcome[]> {
    const opened = await openImportArchive(label, bytes);
    if (!opened.ok) return [{ outcome: 'refused', fileName: label, error: opened.error }];
    if (opened.value.length === 0) return [skip(label, 'The archive holds no files.')];
    const outcomes: ImportOutcome[] = [];
    for (const [index, file] of opened.value.entries()) {
      this.#tell({
        done: done + index,
        total: total + opened.value.length - 1,
        fileName: file.fileName,
      });
      const reason = this.#isCancelled ? CANCELLED : file.reason;
      if (reason !== undefined) {
        outcomes.push(skip(file.label, reason));
        continue;
      }
      const read = await file.read();
      if (!read.ok) outcomes.push({ outcome: 'refused', fileName: file.label, error: read.error });
      else if (isArchive(read.value))
        outcomes.push(skip(file.label, 'It is an archive inside of an archive.'));
      else {
        const manner: Manner = { onDuplicate: 'skip', label: file.label };
        outcomes.push(await this.#importCandidate(toCandidate(file.fileName, read.value), manner));
      }
    }
    return outcomes;
  }

  #tell(step: ImportStep): void {
    this.#step = step;
    this.#options.onProgress(step);
  }

  async #importCandidate(candidate: Candidate, manner: Manner): Promise<ImportOutcome> {
    const duplicate = this.#findDuplicate(candidate, manner);
    if (duplicate !== undefined) return duplicate;
    const { bytes, fileName } = candidate;
    const { label, password } = manner;
    this.#parsing = new AbortController();
    const request = { bytes, fileName, ...(password === undefined ? {} : { password }) };
    const parsed = await this.#options.parse(request, {
      signal: this.#parsing.signal,
      onProgress: (pages) => this.#options.onProgress({ ...this.#step, fileName, pages }),
    });
    if (parsed.ok) return this.#take(candidate, parsed.value, manner);
    if (parsed.error.code !== 'file-locked')
      return { outcome: 'refused', fileName: label, error: parsed.error };
    const problem = password === undefined ? '' : parsed.error.message;
    return { outcome: 'locked', fileName: label, ticket: this.#waiting.issue(candidate), problem };
  }

  #findDuplicate(candidate: Candidate, { onDuplicate, label }: Manner): ImportOutcome | undefined {
    const existing = this.#options.library.findBriefBySha256(candidate.sha256);
    if (existing === undefined || onDuplicate === 'import-anyway') return undefined;
    if (onDuplicate === 'skip') return skip(label, `The same file is in the library as “${existing.title}”.`);
    return {
      outcome: 'duplicate',
      fileName: label,
      ticket: this.#waiting.issue(candidate),
      existingBriefId: existing.id,
      existingTitle: existing.title,
    };
  }

  async #take(candidate: Candidate, document: ParsedDocument, manner: Manner): Promise<ImportOutcome> {
    const duplicate = this.#findDuplicate(candidate, manner);
    if (duplicate !== undefined) return duplicate;
    const { label } = manner;
    const added = await this.#add(candidate, document);
    if (!added.ok) return { outcome: 'refused', fileName: label, error: added.error };
    const holder = { briefId: added.value.id, fileName: candidate.fileName };
    const issue = () => this.#attachments.issue(holder);
    return describeImported({ label, brief: added.value }, document, issue);
  }

  #add(candidate: Candidate, document: ParsedDocument): Promise<Result<Brief>> {
    const { library } = this.#options;
    return library.addBrief({
      brief: describeNewBrief(candidate, document, this.#options),
      text: document.text,
      ...(document.pages === undefined ? {} : { pages: document.pages }),
      sourceBytes: candidate.bytes,
      sourceExtension: path.extname(candidate.fileName).toLowerCase(),
    });
  }

  #report(outcomes: ImportOutcome[]): ImportReport {
    return { outcomes, libraryRevision: this.#options.library.getRevision() };
  }
}

function skip(fileName: string, reason: string): ImportOutcome {
  return { outcome: 'skipped', fileName, reason };
}

function forgotten(): AppError {
  return { code: 'not-found', message: 'This import is no longer waiting. Import the file again.' };
}
