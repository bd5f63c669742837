/** What a person must do something about: shown as one sentence, without a stack. */
export class SetupFailure extends Error {}

/**
 * One line for the person at the terminal. On stderr, because stdout belongs to the task that is being prepared.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`briefmark: ${line}\n`);
}
