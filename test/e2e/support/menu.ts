import type { ElectronApplication } from '@playwright/test';
import type { CommandId } from '#core/commands/catalog.ts';

/** Chooses an entry of the native menu, which must be there and enabled. */
export async function chooseInMenu(electron: ElectronApplication, id: CommandId): Promise<void> {
  await electron.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item?.enabled) throw new Error(`The menu does not offer ${wanted}.`);
    item.click();
  }, id);
}
