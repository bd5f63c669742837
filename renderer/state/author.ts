import type { AppStore } from './app-store.ts';

/** Who is written into what is made here: the name from the settings, else that of the computer account. */
export function getAuthorName(app: AppStore): string {
  const { info } = app.state;
  return info === null ? '' : info.settings.author || info.accountName;
}
