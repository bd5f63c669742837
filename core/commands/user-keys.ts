import { z } from 'zod';
import type { Label } from '../model/codebook.ts';
import type { Command } from './command.ts';
import { shortcutSchema } from './shortcut.ts';

/** The keys that a person has given to commands, by command id. A command that is not named keeps its own. */
export const userKeysSchema = z
  .record(z.string().max(100), z.array(shortcutSchema).max(6).readonly())
  .readonly();
export type UserKeys = z.infer<typeof userKeysSchema>;

/** The catalogue with a person's keys in place of its own. Ids that no command has are passed over. */
export function applyUserKeys<Id extends string>(
  commands: readonly Command<Id>[],
  userKeys: UserKeys,
): readonly Command<Id>[] {
  return commands.map((command) => {
    const keys = userKeys[command.id];
    return keys === undefined ? command : { ...command, keys };
  });
}

export interface KeyUse {
  readonly commands: readonly Command[];
  readonly labels: readonly Label[];
}

/**
 * What already uses a shortcut, as a sentence; `null` when it is free. Any two commands can be wanted at the same
 * time, so one key never has two meanings, and a key that tags is no command's.
 * @param commandId whose key it shall become
 */
export function findKeyConflict(
  shortcut: string,
  commandId: string,
  { commands, labels }: KeyUse,
): string | null {
  const wanted = shortcut.toLowerCase();
  const other = commands.find(
    ({ id, keys }) => id !== commandId && keys.some((key) => key.toLowerCase() === wanted),
  );
  if (other !== undefined)
    return `${shortcut} already runs “${other.title}”. Clear it there first, or choose another key.`;
  const label = labels.find((each) => each.shortcut === wanted);
  return label === undefined
    ? null
    : `${shortcut} tags the selection as “${label.name}”. Change that in the codebook, or choose another key.`;
}

/**
 * Keys as a settings file has them. What a person has set comes before the catalogue's own, which may have changed
 * since; of two that a person has set, the first in the catalogue keeps the key, and the other is left without it.
 * @returns the keys that can be used, and a sentence for each that could not
 */
export function settleUserKeys(
  commands: readonly Command[],
  userKeys: UserKeys,
): { readonly userKeys: UserKeys; readonly problems: readonly string[] } {
  const isSet = ({ id }: Command) => userKeys[id] !== undefined;
  const taken = new Map<string, string>();
  const problems: string[] = [];
  const settled: Record<string, readonly string[]> = {};
  const inOrder = [...commands.filter(isSet), ...commands.filter((command) => !isSet(command))];
  for (const command of applyUserKeys(inOrder, userKeys)) {
    const { id, title } = command;
    const free = command.keys.filter((key) => !taken.has(key.toLowerCase()));
    for (const key of command.keys.filter((each) => !free.includes(each)))
      problems.push(`The key ${key} of “${title}” already runs “${taken.get(key.toLowerCase())}”.`);
    for (const key of free) taken.set(key.toLowerCase(), title);
    if (isSet(command) || free.length < command.keys.length) settled[id] = free;
  }
  return { userKeys: settled, problems };
}
