import type { AppError } from '#core/app-error.ts';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import type { ExportLook, LookExtent } from '#core/exports/look-at-export.ts';
import type { MadeExport } from '#core/exports/make-export.ts';
import { writeReport } from '#core/exports/write-report.ts';
import type { ExportFile, ExportInput } from '#core/formats/format.ts';
import { gatherExport } from '#core/formats/gather-export.ts';
import { EXPORT_FORMATS, findFormat } from '#core/formats/registry.ts';
import type { FormatInfo } from '#core/ipc/export-contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ExportRunner, LookRunner } from '../exporting/export-runner.ts';
import { toFileName } from '../exporting/file-name.ts';
import type { NamedExport } from '../exporting/plan-files.ts';
import type { Library } from '../storage/library.ts';
import type { PageToPrint } from './print-checked-pdf.ts';

/** One brief's export, ready to be written. */
export interface PreparedExport extends NamedExport {
  readonly made: MadeExport;
}

export interface ExportServiceOptions {
  readonly library: Pick<Library, 'getState' | 'readBrief'>;
  /** Makes the files in a process of its own. */
  readonly runner: Pick<ExportRunner, 'run'>;
  /** Two more, so that a look at a first part never waits for one at the whole. */
  readonly looks: Readonly<Record<LookExtent, Pick<LookRunner, 'run'>>>;
  readonly print: (page: PageToPrint, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  readonly now: () => Date;
  readonly author: () => string;
  readonly generator: string;
  readonly onProgress: (progress: { done: number; total: number; title: string }) => void;
}

/** Makes exports out of what is on disk. Where they go is not its business. */
export class ExportService {
  readonly #options: ExportServiceOptions;
  #abort = new AbortController();
  #wholeLook = new AbortController();

  constructor(options: ExportServiceOptions) {
    this.#options = options;
  }

  listFormats(): FormatInfo[] {
    return EXPORT_FORMATS.map(
      ({ id, name, extension, mediaType, description, offsetUnit, audience, holds, leavesOut }) => ({
        id,
        name,
        extension,
        mediaType,
        description,
        offsetUnit,
        audience,
        holds,
        leavesOut,
        hasPages: id === 'pdf',
      }),
    );
  }

  /**
   * What an export of this brief would be like. Whoever looks again, or exports, has no more use for a look at the whole
   * that is still being made: it ends as `cancelled`.
   */
  async preview(briefId: BriefId, choice: ExportChoice, extent: LookExtent): Promise<Result<ExportLook>> {
    this.#wholeLook.abort();
    this.#wholeLook = new AbortController();
    const { signal } = this.#wholeLook;
    const input = await this.gather(briefId);
    if (!input.ok) return input;
    const task = { input: input.value, choice, extent };
    return extent === 'whole'
      ? this.#options.looks.whole.run(task, { signal })
      : this.#options.looks['first-part'].run(task);
  }

  /**
   * All briefs or none: one that is refused stops the rest, so that nobody takes half for the whole.
   * @returns `cancelled` after `cancel`
   */
  async prepare(
    briefIds: readonly BriefId[],
    choice: ExportChoice,
  ): Promise<Result<readonly PreparedExport[]>> {
    this.#wholeLook.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const prepared: PreparedExport[] = [];
    for (const [index, briefId] of briefIds.entries()) {
      const input = await this.gather(briefId);
      if (!input.ok) return input;
      const { title } = input.value.brief;
      this.#options.onProgress({ done: index, total: briefIds.length, title });
      const made = await this.#options.runner.run({ input: input.value, choice }, { signal });
      if (!made.ok) return err(nameBrief(made.error, title, briefIds.length));
      const files = await this.#finish(made.value, choice, signal);
      if (!files.ok) return err(nameBrief(files.error, title, briefIds.length));
      prepared.push({ baseName: toFileName(made.value.title), files: files.value, made: made.value });
    }
    return ok(prepared);
  }

  /** Stops the export in work; nothing of it is written. */
  cancel(): void {
    this.#abort.abort();
  }

  /** Everything that an export of this brief may say. */
  async gather(briefId: BriefId): Promise<Result<ExportInput>> {
    const { library, now, author, generator } = this.#options;
    const brief = library.getState().briefs.get(briefId);
    if (brief === undefined)
      return err({ code: 'not-found', message: 'This brief is no longer in the library.' });
    const read = await library.readBrief(briefId);
    if (!read.ok) return read;
    return ok(
      gatherExport({
        brief,
        text: read.value.text,
        state: read.value.state,
        library: library.getState(),
        exportedAt: now().toISOString(),
        exportedBy: author(),
        generator,
      }),
    );
  }

  async #finish(
    made: MadeExport,
    choice: ExportChoice,
    signal: AbortSignal,
  ): Promise<Result<readonly ExportFile[]>> {
    const files: ExportFile[] = [];
    for (const file of made.files) {
      const finished = await this.#print(file, choice, signal);
      if (!finished.ok) return finished;
      files.push(finished.value);
    }
    const format = findFormat(choice.formatId);
    if (choice.withReport && format !== undefined)
      files.push({ suffix: '.export-report.txt', content: writeReport(format, made) });
    return ok(files);
  }

  async #print(
    file: ExportFile,
    { pageSize }: ExportChoice,
    signal: AbortSignal,
  ): Promise<Result<ExportFile>> {
    const { printed, content, ...names } = file;
    if (printed === undefined || typeof content !== 'string') return ok(file);
    const pdf = await this.#options.print({ ...printed, html: content, pageSize }, signal);
    return pdf.ok ? ok({ ...names, content: pdf.value }) : pdf;
  }
}

/** Of several briefs the one that is refused says its name; what a person cancelled needs none. */
function nameBrief(error: AppError, title: string, count: number): AppError {
  return count === 1 || error.code === 'cancelled'
    ? error
    : { ...error, message: `“${title}”: ${error.message}` };
}
