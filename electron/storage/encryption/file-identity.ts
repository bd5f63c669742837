import path from 'node:path';
import { UNFINISHED_SUFFIX } from '../write-file.ts';
import { REWRITTEN_SUFFIX } from './rewrite-names.ts';

/**
 * What a file of a library is, in words that are sealed together with its content, so that no file can stand in for
 * another. It is the path inside the library with `/`, without what a file is called only while it is being written.
 * A backup holds the same files as its library, so that they can be linked and copied without being sealed anew.
 * @throws RangeError for a file outside the library: nothing vouches for it
 */
export function describeFile(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new RangeError('Only files of the library can be sealed with its key.');
  }
  const names = relative.split(path.sep).map(dropPassingSuffix);
  return (names[0] === 'backups' && names.length > 2 ? names.slice(2) : names).join('/');
}

function dropPassingSuffix(name: string): string {
  const suffix = [UNFINISHED_SUFFIX, REWRITTEN_SUFFIX].find((candidate) => name.endsWith(candidate));
  return suffix === undefined ? name : dropPassingSuffix(name.slice(0, -suffix.length));
}
