import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { ReissueCounts, ReissueRecords } from '#core/reissue/reissue-records.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Candidate, describeNewBrief, toCandidate } from '../importing/new-brief-record.ts';
import type { ParsedDocument } from '../importing/parsed-document.ts';
import { readImportFile } from '../importing/read-import-file.ts';
import type { ReissueTask } from '../importing/reissue-runner.ts';
import type { Library } from '../storage/library.ts';

export interface ReissueServiceOptions {
  readonly library: Library;
  readonly parse: (document: { bytes: Uint8Array; fileName: string }) => Promise<Result<ParsedDocument>>;
  /** Finds the places of the passages in the later version, in a process of its own. */
  readonly place: (task: ReissueTask) => Promise<Result<ReissueRecords>>;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface Reissued {
  readonly brief: Brief;
  readonly counts: ReissueCounts;
  readonly notes: readonly string[];
}

/**
 * Takes in a corrected version of a brief: as a brief of its own that says which one it supersedes, written like any
 * import, wholly or not at all. The earlier one stays as it was, so there is nothing to take back.
 */
export class ReissueService {
  readonly #options: ReissueServiceOptions;

  constructor(options: ReissueServiceOptions) {
    this.#options = options;
  }

  /** @param file from a dialog of the main process; checked here again */
  async reissue(briefId: BriefId, file: string): Promise<Result<Reissued>> {
    const { library, parse } = this.#options;
    const earlier = library.getState().briefs.get(briefId);
    if (earlier === undefined) return err(NO_SUCH_BRIEF);
    const read = await readImportFile(file);
    if (!read.ok) return read;
    const candidate = toCandidate(path.basename(file), read.value.bytes);
    const same = library.findBriefBySha256(candidate.sha256);
    if (same !== undefined) return err(describeSameFile(candidate, same));
    const parsed = await parse({ bytes: candidate.bytes, fileName: candidate.fileName });
    return parsed.ok ? this.#add(earlier, candidate, parsed.value) : parsed;
  }

  async #add(earlier: Brief, candidate: Candidate, document: ParsedDocument): Promise<Result<Reissued>> {
    const { library, place, now, newId } = this.#options;
    const opened = await library.readBrief(earlier.id);
    if (!opened.ok) return opened;
    const brief = takeOver(earlier, describeNewBrief(candidate, document, { now, newId }));
    const placed = await place({
      earlier: { briefId: earlier.id, text: opened.value.text.text, state: opened.value.state },
      later: { briefId: brief.id, text: document.text.text },
    });
    if (!placed.ok) return placed;
    const { annotations, relations, counts } = placed.value;
    const added = await library.addBrief({
      brief,
      text: document.text,
      ...(document.pages === undefined ? {} : { pages: document.pages }),
      sourceBytes: candidate.bytes,
      sourceExtension: path.extname(candidate.fileName).toLowerCase(),
      annotations,
      relations,
      label: `Reissue of ${earlier.title}`,
    });
    return added.ok ? ok({ brief: added.value, counts, notes: document.notes }) : added;
  }
}

const NO_SUCH_BRIEF: AppError = {
  code: 'not-found',
  message:
    'This brief is no longer in the library, so there is nothing to correct. Import the file as a new brief.',
};

/** What people decided about the earlier version holds until they decide otherwise; what the file says goes first. */
function takeOver(earlier: Brief, brief: Brief): Brief {
  const { source, title, reliability, markings, tags, note } = earlier;
  return {
    ...brief,
    title,
    source: {
      ...brief.source,
      origin: brief.source.origin || source.origin,
      author: brief.source.author || source.author,
      url: brief.source.url || source.url,
    },
    reliability,
    markings,
    tags,
    note,
    language: brief.language ?? earlier.language,
    supersedes: earlier.id,
  };
}

function describeSameFile({ fileName }: Candidate, { title }: Brief): AppError {
  return {
    code: 'duplicate',
    message: `“${fileName}” is in the library already, byte for byte, as “${title}”. Choose the corrected file.`,
  };
}
