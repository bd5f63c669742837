import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode } from './disk-failure.ts';

/** Who holds a library's lock. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  readonly started: string;
}

/** What the lock asks of the operating system. */
export interface ProcessTable {
  getOwn(): ProcessIdentity;
  /** `false` only when it is certain: never for a process on another computer. */
  mayBeAlive(identity: ProcessIdentity): boolean;
}

export const nodeProcessTable: ProcessTable = {
  getOwn: () => ({ pid: process.pid, host: hostname(), started: readStart(process.pid) }),
  mayBeAlive: ({ pid, host, started }) => {
    if (host !== hostname()) return true;
    if (!isRunning(pid)) return false;
    const current = readStart(pid);
    return current === '' || started === '' || current === started;
  },
};

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing: asks whether the process is there
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM'); // there, and somebody else's
  }
}

/** Boot and start tick (proc(5), field 22): process numbers come round again, this pair does not. */
function readStart(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself hold spaces and brackets: count from the last one.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return `${boot}/${fields[19] ?? ''}`;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EACCES') || hasCode(error, 'ESRCH')) return '';
    throw error;
  }
}
