import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '#core/commands/catalog.ts';
import { buildMenus, type MenuEntry, type MenuFacts } from '#core/commands/menu-template.ts';

/**
 * Shows the catalogue as the native menu. Shortcuts are displayed here and handled by the window
 * (`registerAccelerator: false`), so that one key never runs a command twice.
 */
export function showMenu(facts: MenuFacts, run: (commandId: CommandId) => void): void {
  const template = buildMenus(facts).map(({ title, entries }) => ({
    label: title,
    submenu: entries.map((entry) => toItem(entry, run)),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function toItem(entry: MenuEntry, run: (commandId: CommandId) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      // Ctrl+W closes a tab, as everywhere where there are tabs; the window goes with Shift.
      return entry.role === 'close'
        ? { role: entry.role, accelerator: 'CmdOrCtrl+Shift+W' }
        : { role: entry.role };
    case 'command':
      return {
        id: entry.id,
        label: entry.label,
        enabled: entry.isEnabled,
        registerAccelerator: false,
        ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator }),
        click: () => run(entry.id),
      };
  }
}
