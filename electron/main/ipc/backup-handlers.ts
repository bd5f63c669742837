import type { Handler } from '#core/ipc/contract.ts';
import type { BackupInfo } from '#core/ipc/library-contract.ts';
import { ok } from '#core/result.ts';
import { type Backup, listBackups } from '../../storage/backups.ts';
import { attempt } from '../../storage/disk-failure.ts';
import { nodeFileSystem } from '../../storage/node-file-system.ts';
import type { MainContext } from './context.ts';

/** Works without an open library: backups are also the way back when none can be opened. */
export const listBackupsHandler: Handler<'backup:list', MainContext> = async (_request, { session }) => {
  const opened = session.find();
  const listed = opened.ok
    ? await opened.value.backups.list()
    : await attempt(() => listBackups(nodeFileSystem, session.folder));
  return listed.ok ? ok({ backups: listed.value.map(toInfo) }) : listed;
};

export const createBackupHandler: Handler<'backup:create', MainContext> = async (_request, { library }) => {
  const created = await library.backups.create('by-hand');
  return created.ok ? ok(toInfo(created.value)) : created;
};

function toInfo({ id, created, reason, libraryName, briefCount }: Backup): BackupInfo {
  return { id, created, reason, libraryName, briefCount };
}
