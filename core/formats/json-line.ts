/** JSON in one line: U+2028 and U+2029 are escaped because some readers break lines at them. */
export function writeJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u2028\u2029\u0085]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
