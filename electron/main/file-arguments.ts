import path from 'node:path';

/**
 * The files named on the command line, as absolute paths. Switches are left out; so is the folder that a
 * development start names first (`electron . file.txt`).
 */
export function findFileArguments(
  argv: readonly string[],
  workingFolder: string,
  isPackaged: boolean,
): string[] {
  const skipped = isPackaged ? 1 : 2;
  return argv
    .filter((argument) => !argument.startsWith('-'))
    .slice(skipped)
    .map((argument) => path.resolve(workingFolder, argument));
}
