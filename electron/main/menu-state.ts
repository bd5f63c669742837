import type { CommandId } from '#core/commands/catalog.ts';
import type { MenuFacts } from '#core/commands/menu-template.ts';
import type { UserKeys } from '#core/commands/user-keys.ts';
import { showMenu } from './menu.ts';

/** Rebuilds the native menu when what it says has changed, and only then: rebuilding closes an open menu. */
export class MenuState {
  readonly #run: (commandId: CommandId) => void;
  #facts: MenuFacts;
  #shown = '';

  constructor(run: (commandId: CommandId) => void, userKeys: UserKeys) {
    this.#run = run;
    this.#facts = { enabledCommands: new Set(), undoLabel: null, redoLabel: null, userKeys };
  }

  update(changes: Partial<MenuFacts>): void {
    this.#facts = { ...this.#facts, ...changes };
    const { enabledCommands, ...others } = this.#facts;
    const description = JSON.stringify([[...enabledCommands].sort(), others]);
    if (description === this.#shown) return;
    this.#shown = description;
    showMenu(this.#facts, this.#run);
  }
}
