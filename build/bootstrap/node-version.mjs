// Kept to old syntax: bootstrap.mjs loads this file before it knows which Node it runs on.

/**
 * Whether `version` ("20.19.0") satisfies `range`, which must be of the form ">=20.19" or ">=20.19.1".
 *
 * @param {string} version
 * @param {string} range
 * @returns {boolean}
 */
export function isSupportedNode(version, range) {
  const have = toNumbers(version);
  const need = toNumbers(range.replace('>=', ''));
  for (let i = 0; i < 3; i += 1) {
    const difference = (have[i] || 0) - (need[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} version */
function toNumbers(version) {
  return version.split('.').map((part) => Number.parseInt(part, 10));
}
