import type { LibraryState } from '#core/model/library.ts';

/** Clocks of two machines that share a library differ by less. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Whether the clock stands before the newest change that the library knows of. The order of edits hangs on their
 * numbers and not on the clock, so nothing is refused; but times in history, backups and exports would mislead.
 * @returns a sentence for the person at the keyboard, or `null` when the clock is plausible
 */
export function noticeClock({ briefs, entities }: LibraryState, now: Date): string | null {
  let newestMs = 0;
  for (const { modified } of [...briefs.values(), ...entities.values()])
    newestMs = Math.max(newestMs, Date.parse(modified));
  if (newestMs - now.getTime() <= TOLERANCE_MS) return null;
  const newest = new Date(newestMs).toISOString().slice(0, 16).replace('T', ' ');
  return (
    `The clock of this computer is behind: this library was changed on ${newest} UTC. ` +
    'Changes keep their order, but are dated by this clock. Please set it right.'
  );
}
