import { CATALOG, type CommandId } from '#core/commands/catalog.ts';
import type { Command } from '#core/commands/command.ts';
import { applyUserKeys, type UserKeys } from '#core/commands/user-keys.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { updateSettings } from './settings-actions.ts';

const made = new WeakMap<UserKeys, readonly Command<CommandId>[]>();

/** The catalogue with the keys of this person. The same list until a key is changed. */
export function getUserCommands({ info }: AppState): readonly Command<CommandId>[] {
  if (info === null) return CATALOG;
  const { userKeys } = info.settings;
  const known = made.get(userKeys);
  if (known !== undefined) return known;
  const commands = applyUserKeys(CATALOG, userKeys);
  made.set(userKeys, commands);
  return commands;
}

/** Gives a command other keys (none: `[]`); `null` gives it back those of the catalogue. */
export function setUserKeys(app: AppStore, id: CommandId, keys: readonly string[] | null): void {
  const { [id]: _before, ...others } = app.state.info?.settings.userKeys ?? {};
  void updateSettings(app, { userKeys: keys === null ? others : { ...others, [id]: keys } });
}

export function resetAllUserKeys(app: AppStore): void {
  void updateSettings(app, { userKeys: {} });
}
