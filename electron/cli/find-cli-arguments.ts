/**
 * The arguments of `briefmark list …`, without what Electron and Chromium were given before them: the folder of a
 * development start, and switches such as `--no-sandbox`.
 */
export function findCliArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(1);
  const own = isPackaged ? given : given.slice(given.findIndex((argument) => !argument.startsWith('-')) + 1);
  const start = own.findIndex((argument) => !argument.startsWith('-') || /^--(help|version)$/.test(argument));
  return start === -1 ? [] : own.slice(start);
}
