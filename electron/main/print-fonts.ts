import path from 'node:path';

const FONT_TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.woff2': 'font/woff2' };

/** `app://print/fonts/inter/files/a.woff2`: names of our own, so that no part can lead outside. */
export function findFont(url: string): { readonly file: string; readonly type: string } | undefined {
  const file = /^app:\/\/print\/fonts\/((?:[a-z0-9-]+\/)+[a-z0-9-]+\.(?:css|woff2))$/.exec(url)?.[1];
  const type = file === undefined ? undefined : FONT_TYPES[path.extname(file)];
  return file === undefined || type === undefined ? undefined : { file, type };
}
