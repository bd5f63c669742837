import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ExportFormat, ExportResult } from '#core/formats/format.ts';
import { gatherExport } from '#core/formats/gather-export.ts';
import { EXPORT_FORMATS, findFormat } from '#core/formats/registry.ts';
import type { FormatInfo } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { toStorageError } from '../storage/disk-failure.ts';
import type { Library } from '../storage/library.ts';

export interface PreparedExport {
  readonly format: ExportFormat;
  readonly result: ExportResult;
  /** From the title, safe as a file name on every system, with the format's extension. */
  readonly suggestedName: string;
}

export interface ExportServiceOptions {
  readonly library: Library;
  readonly now: () => Date;
  readonly author: () => string;
  readonly generator: string;
}

/** Makes exports out of what is on disk, and writes them whole or not at all. */
export class ExportService {
  readonly #options: ExportServiceOptions;

  constructor(options: ExportServiceOptions) {
    this.#options = options;
  }

  listFormats(): FormatInfo[] {
    return EXPORT_FORMATS.map(({ id, name, extension, mediaType, description }) => ({
      id,
      name,
      extension,
      mediaType,
      description,
    }));
  }

  async prepare(briefId: BriefId, formatId: string): Promise<Result<PreparedExport>> {
    const { library, now, author, generator } = this.#options;
    const format = findFormat(formatId);
    if (format === undefined)
      return err({
        code: 'not-found',
        message: 'This export format does not exist in this version of Briefmark.',
      });
    const brief = library.getState().briefs.get(briefId);
    if (brief === undefined)
      return err({ code: 'not-found', message: 'This brief is no longer in the library.' });
    const read = await library.readBrief(briefId);
    if (!read.ok) return read;
    const input = gatherExport({
      brief,
      text: read.value.text,
      state: read.value.state,
      library: library.getState(),
      exportedAt: now().toISOString(),
      exportedBy: author(),
      generator,
    });
    const result = await format.serialize(input);
    if (!result.ok) return result;
    return ok({
      format,
      result: result.value,
      suggestedName: `${toFileName(brief.title)}.${format.extension}`,
    });
  }

  /** Writes next to the chosen name: the first file under that name, companions with their own suffix. */
  async write(file: string, { result }: PreparedExport): Promise<Result<string>> {
    const base = file.slice(0, file.length - path.extname(file).length);
    try {
      for (const [index, part] of result.files.entries()) {
        const target = index === 0 ? file : `${base}${part.suffix}`;
        const content = typeof part.content === 'string' ? part.content : Buffer.from(part.content);
        await writeFileAtomic(target, content);
      }
      return ok(file);
    } catch (thrown) {
      return err(toStorageError(thrown));
    }
  }
}

/** Readable, and legal on Windows, macOS and Linux. */
export function toFileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `brief ${name}`.trim() : name;
}
