import { clipboard } from 'electron';
import type { Handlers } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { readClipboard } from '../read-clipboard.ts';
import { describeReport } from '../window-report.ts';
import { createBackupHandler, listBackupsHandler } from './backup-handlers.ts';
import { codebookUsageHandler, exportCodebookHandler, importCodebookHandler } from './codebook-handlers.ts';
import type { MainContext } from './context.ts';
import {
  changePassphraseHandler,
  createEncryptedHandler,
  decryptHandler,
  encryptHandler,
  lockHandler,
  unlockHandler,
} from './encryption-handlers.ts';
import {
  exportFormatsHandler,
  previewExportHandler,
  saveExportHandler,
  saveReleaseLogHandler,
  showExportHandler,
} from './export-handlers.ts';
import { purgeBriefsHandler, readHistoryHandler, readHistoryStateHandler } from './history-handlers.ts';
import {
  attachmentsHandler,
  chooseFilesHandler,
  chooseFolderHandler,
  pasteHandler,
  resolveDuplicateHandler,
  unlockImportHandler,
} from './import-handlers.ts';
import {
  applyEditHandler,
  openBriefHandler,
  openLibraryHandler,
  readTextHandler,
  showLibraryFolderHandler,
} from './library-handlers.ts';
import {
  copyLibraryHandler,
  recentLibrariesHandler,
  switchLibraryHandler,
  verifyLibraryHandler,
} from './library-place-handlers.ts';
import { applyMergeHandler, chooseMergeHandler } from './merge-handlers.ts';
import { openOriginalHandler } from './original-handler.ts';
import { findPagesHandler, openPagesHandler } from './page-handlers.ts';
import {
  countMentionsHandler,
  findMentionsHandler,
  findOccurrencesHandler,
  findPassagesHandler,
  findRelationsHandler,
  readMarksHandler,
} from './reference-handlers.ts';
import { reissueHandler } from './reissue-handler.ts';
import { chooseReviewHandler } from './review-handlers.ts';
import { updateSettingsHandler } from './settings-handlers.ts';
import { chooseTableHandler, importRowsHandler } from './table-handlers.ts';

/** Every channel of the contract and what answers it. A channel without a handler does not compile. */
export const HANDLERS: Handlers<MainContext> = {
  'app:get-info': async (_request, { getInfo }) => ok(getInfo()),
  'settings:update': updateSettingsHandler,
  'library:open': openLibraryHandler,
  'library:show-folder': showLibraryFolderHandler,
  'library:switch': switchLibraryHandler,
  'library:recent': recentLibrariesHandler,
  'library:copy': copyLibraryHandler,
  'library:verify': verifyLibraryHandler,
  'library:unlock': unlockHandler,
  'library:lock': lockHandler,
  'library:create-encrypted': createEncryptedHandler,
  'library:encrypt': encryptHandler,
  'library:decrypt': decryptHandler,
  'library:change-passphrase': changePassphraseHandler,
  'backup:list': listBackupsHandler,
  'backup:create': createBackupHandler,
  'history:read': readHistoryHandler,
  'history:state': readHistoryStateHandler,
  'brief:purge': purgeBriefsHandler,
  'brief:text': readTextHandler,
  'brief:open': openBriefHandler,
  'edit:apply': applyEditHandler,
  'marks:read': readMarksHandler,
  'mentions:count': countMentionsHandler,
  'mentions:find': findMentionsHandler,
  'relations:find': findRelationsHandler,
  'passages:find': findPassagesHandler,
  'occurrences:find': findOccurrencesHandler,
  'codebook:usage': codebookUsageHandler,
  'codebook:import': importCodebookHandler,
  'codebook:export': exportCodebookHandler,
  'import:choose': chooseFilesHandler,
  'import:choose-folder': chooseFolderHandler,
  'import:unlock': unlockImportHandler,
  'import:attachments': attachmentsHandler,
  'brief:open-original': openOriginalHandler,
  'pages:open': openPagesHandler,
  'pages:find': findPagesHandler,
  'import:paste': pasteHandler,
  'import:resolve-duplicate': resolveDuplicateHandler,
  'import:cancel': async (_request, { imports, tables, merges }) => {
    imports.cancel();
    tables.cancel();
    merges.cancel();
    return ok({});
  },
  'import:reissue': reissueHandler,
  'table:choose': chooseTableHandler,
  'table:import-rows': importRowsHandler,
  'merge:choose': chooseMergeHandler,
  'merge:apply': applyMergeHandler,
  'review:choose': chooseReviewHandler,
  'export:formats': exportFormatsHandler,
  'export:preview': previewExportHandler,
  'export:save': saveExportHandler,
  'export:save-log': saveReleaseLogHandler,
  'export:cancel': async (_request, { exports }) => {
    exports.cancel();
    return ok({});
  },
  'export:show-in-folder': showExportHandler,
  'clipboard:read': async () => ok(await readClipboard()),
  'clipboard:write': async ({ text }) => {
    clipboard.writeText(text);
    return ok({});
  },
  'menu:update': async ({ enabledCommands, undoLabel, redoLabel }, { menu }) => {
    menu.update({ enabledCommands: new Set(enabledCommands), undoLabel, redoLabel });
    return ok({});
  },
  'window:update': async ({ title, hasUnsavedEdits }, { window }) => {
    window.window.setTitle(title);
    window.window.setDocumentEdited(hasUnsavedEdits);
    return ok({});
  },
  'app:ready-to-close': async ({ hasUnsavedEdits }, { window }) => {
    await window.finishClosing(hasUnsavedEdits);
    return ok({});
  },
  'log:report': async (report, { log, session }) => {
    const opened = session.find();
    const { message, stack } = describeReport(report, opened.ok && opened.value.isEncrypted);
    if (report.level === 'error') log.error(`In the window: ${message}`, stack);
    else log.warn(`In the window: ${message}`);
    return ok({});
  },
};
