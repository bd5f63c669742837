/** Ends the name of what will take the place of a file or folder when a library is encrypted or decrypted. */
export const REWRITTEN_SUFFIX = '.rewritten';
/** Ends the name of a folder whose place was taken, until it is removed. */
export const REPLACED_SUFFIX = '.replaced';
