import type { AppError } from '#core/app-error.ts';

/** What `briefmark` answers to the shell. Written down in docs/command-line.md; never renumbered. */
export const EXIT_CODES = {
  done: 0,
  /** A brief, a file or an export was refused. */
  refused: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The library is missing, in use, damaged, newer than this Briefmark, or encrypted and not unlocked. */
  library: 3,
  /** `verify` found something that Briefmark did not write. */
  problems: 4,
  /** A file could not be written. */
  disk: 5,
} as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

export function getExitCode({ code }: AppError): ExitCode {
  if (code.startsWith('library-') || code === 'wrong-passphrase') return EXIT_CODES.library;
  if (code.startsWith('disk-')) return EXIT_CODES.disk;
  return EXIT_CODES.refused;
}
