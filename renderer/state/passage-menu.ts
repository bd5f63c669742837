import type { CommandId } from '#core/commands/catalog.ts';
import type { Command } from '#core/commands/command.ts';
import type { AppState } from './app-state.ts';
import { getContexts, getEnabledCommands } from './contexts.ts';
import { getUserCommands } from './user-commands.ts';

/** What is offered for the passages in hand and for selected words, in sections; titles and keys are the catalogue's. */
const SECTIONS: readonly (readonly CommandId[])[] = [
  ['passage.edit', 'passage.entity', 'passage.note', 'passage.tags'],
  ['assess.grade', 'assess.likelihood', 'passage.marking'],
  ['passage.accept', 'passage.reject'],
  ['span.add-selection', 'span.split', 'passage.merge', 'passage.mark-all'],
  ['edit.copy-quote'],
  ['passage.delete'],
];

/** The commands that can run now; sections without one are left out. */
export function listPassageMenu(state: AppState): readonly (readonly Command<CommandId>[])[] {
  const enabled = getEnabledCommands(getContexts(state));
  const commands = new Map(getUserCommands(state).map((command) => [command.id, command]));
  return SECTIONS.map((ids) => ids.flatMap((id) => (enabled.has(id) ? (commands.get(id) ?? []) : []))).filter(
    (section) => section.length > 0,
  );
}
