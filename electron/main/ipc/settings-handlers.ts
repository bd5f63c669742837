import { nativeTheme } from 'electron';
import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { rendererSettingsSchema } from '#core/settings/settings.ts';
import type { MainContext } from './context.ts';

export const updateSettingsHandler: Handler<'settings:update', MainContext> = async (
  changes,
  { settings, menu, window },
) => {
  const updated = settings.update(changes);
  if (changes.theme !== undefined) nativeTheme.themeSource = changes.theme;
  if (changes.zoomPercent !== undefined) window.setZoom(changes.zoomPercent);
  menu.update({ userKeys: updated.userKeys });
  return ok(rendererSettingsSchema.parse(updated));
};
