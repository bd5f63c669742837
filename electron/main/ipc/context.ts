import type { AppInfo } from '#core/ipc/contract.ts';
import type { Result } from '#core/result.ts';
import type { ImportRequest, ParsedDocument } from '../../importing/parsed-document.ts';
import type { Library } from '../../storage/library.ts';
import type { EncryptionService } from '../encryption-service.ts';
import type { ExportService } from '../export-service.ts';
import type { ImportService } from '../import-service.ts';
import type { LibraryLockService } from '../library-lock-service.ts';
import type { LibraryService } from '../library-service.ts';
import type { LibrarySession } from '../library-session.ts';
import type { Log } from '../log.ts';
import type { MainWindow } from '../main-window.ts';
import type { MenuState } from '../menu-state.ts';
import type { MergeService } from '../merge-service.ts';
import type { OriginalTickets } from '../original-tickets.ts';
import type { RecentLibraries } from '../recent-libraries.ts';
import type { ReissueService } from '../reissue-service.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { TableService } from '../table-service.ts';
import type { Tickets } from '../tickets.ts';

/** Where an export went, and what its copy withholds; `log` is empty unless it was sanitised. */
export interface SavedExport {
  readonly file: string;
  readonly log: string;
}

/** What the handlers work with: made once, in `main.ts`. */
export interface MainContext {
  /** Of this moment: another one may be opened. Throws what keeps it from being shown. */
  readonly library: Library;
  readonly session: LibrarySession;
  readonly libraries: LibraryService;
  readonly encryption: EncryptionService;
  readonly lock: LibraryLockService;
  readonly recent: RecentLibraries;
  readonly settings: SettingsStore;
  readonly imports: ImportService;
  /** In a process of its own, within limits of time and memory. */
  readonly parse: (document: ImportRequest) => Promise<Result<ParsedDocument>>;
  readonly originals: OriginalTickets;
  readonly reissues: ReissueService;
  readonly exports: ExportService;
  readonly merges: MergeService;
  readonly tables: TableService;
  readonly window: MainWindow;
  readonly menu: MenuState;
  readonly savedExports: Tickets<SavedExport>;
  readonly log: Log;
  readonly getInfo: () => AppInfo;
}
