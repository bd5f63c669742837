import type { CommandId } from '#core/commands/catalog.ts';
import type { Command } from '#core/commands/command.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { AppState } from './app-state.ts';
import { getUserCommands } from './user-commands.ts';

/** What is offered for a brief in the list, in sections; titles and keys are the catalogue's. */
const SECTIONS: readonly (readonly CommandId[])[] = [
  ['brief.properties', 'brief.export'],
  ['go.close-tab'],
  ['brief.trash'],
];

/** Commands for a brief, which is opened before one of them runs. A brief without a tab has none to close. */
export function listBriefMenu(state: AppState, briefId: BriefId): readonly (readonly Command<CommandId>[])[] {
  const commands = new Map(getUserCommands(state).map((command) => [command.id, command]));
  const hasTab = state.tabs.some((tab) => tab.briefId === briefId);
  return SECTIONS.map((ids) =>
    ids.filter((id) => id !== 'go.close-tab' || hasTab).flatMap((id) => commands.get(id) ?? []),
  ).filter((section) => section.length > 0);
}
