/**
 * What the log keeps of an error in the window. Its words may quote what is on the screen; of an encrypted library
 * nothing readable may reach the disk, so only the places in the code are kept.
 */
export function describeReport(
  { message, stack }: { readonly message: string; readonly stack: string },
  isPrivate: boolean,
): { readonly message: string; readonly stack: string } {
  if (!isPrivate) return { message, stack };
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at [\w.<>$ ]*\(?(app:|file:|node:|<anonymous>)[^“”"']*$/.test(line));
  return {
    message: 'an error (its words are left out, for the library is encrypted)',
    stack: frames.join('\n'),
  };
}
