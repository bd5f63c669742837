import type { CommandId } from '#core/commands/catalog.ts';
import type { MenuFacts } from '#core/commands/menu-template.ts';
import { showMenu } from './menu.ts';

/** Rebuilds the native menu when what it says has changed, and only then: rebuilding closes an open menu. */
export class MenuState {
  readonly #run: (commandId: CommandId) => void;
  #shown = '';

  constructor(run: (commandId: CommandId) => void) {
    this.#run = run;
  }

  update(facts: MenuFacts): void {
    const description = JSON.stringify([[...facts.enabledCommands].sort(), facts.undoLabel, facts.redoLabel]);
    if (description === this.#shown) return;
    this.#shown = description;
    showMenu(facts, this.#run);
  }
}
