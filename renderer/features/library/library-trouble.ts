import type { AppError } from '#core/app-error.ts';
import { formatMoment } from '../../ui/format-time.ts';

/** What a person may do when the library cannot be shown. */
export type WayOut = 'again' | 'read-only' | 'take-over' | 'backups' | 'choose' | 'create';

export interface Trouble {
  readonly title: string;
  readonly text: string;
  /** In the order in which to think of them; the first is the usual one. */
  readonly ways: readonly WayOut[];
}

const ELSEWHERE: readonly WayOut[] = ['choose', 'create'];

/** What happened in words, and what can be done about it. */
export function describeTrouble(error: AppError, now: Date): Trouble {
  switch (error.code) {
    case 'library-locked':
      return {
        title: 'This library is open in another Briefmark',
        text: `${describeOwner(error, now)} Only one at a time may write, so that no change is lost.`,
        ways: ['again', 'read-only', 'take-over', ...ELSEWHERE],
      };
    case 'library-newer':
      return {
        title: 'This library was written by a newer Briefmark',
        text: 'This version does not know everything in it and will not guess. Update Briefmark to open it. Nothing was changed; a backup from before the update may still open here.',
        ways: ['again', 'backups', ...ELSEWHERE],
      };
    case 'library-damaged':
      return {
        title: 'This library is damaged',
        text: error.message,
        ways: ['backups', 'again', 'read-only', ...ELSEWHERE],
      };
    case 'not-found':
      return { title: 'The library is not there', text: error.message, ways: ['again', ...ELSEWHERE] };
    case 'disk-read-only':
    case 'disk-permission':
      return {
        title: 'Nothing can be written to this library',
        text: 'Its folder or its disk is write-protected, or belongs to somebody else. You can look at it, or try again when that has changed.',
        ways: ['read-only', 'again', ...ELSEWHERE],
      };
    case 'disk-full':
      return {
        title: 'The disk is full',
        text: 'Opening a library for writing needs a little space. Free some and try again, or look at it for now.',
        ways: ['again', 'read-only', ...ELSEWHERE],
      };
    case 'disk-failed':
      return {
        title: 'The library cannot be read',
        text: 'The disk reported an error, or the folder is no longer there. Connect the disk or put the folder back, and try again.',
        ways: ['again', 'backups', ...ELSEWHERE],
      };
    default:
      return { title: 'The library could not be opened', text: error.message, ways: ['again', ...ELSEWHERE] };
  }
}

function describeOwner({ details }: AppError, now: Date): string {
  const { host, opened } = details ?? {};
  if (typeof host !== 'string' || typeof opened !== 'string') return 'Somebody else has it open.';
  return `It has been open on “${host}” since ${formatMoment(opened, now)}.`;
}
