/**
 * The control file of a Debian package (Debian Policy, chapter 5).
 *
 * @param {ReadonlyMap<string, readonly string[]>} options as fpm takes them
 * @param {number} installedBytes
 * @returns {string}
 */
export function formatControlFile(options, installedBytes) {
  const all = (/** @type {string} */ name) => (options.get(name) ?? []).join(', ');
  const last = (/** @type {string} */ name) => options.get(name)?.at(-1) ?? '';
  const iteration = last('iteration');
  const fields = {
    Package: last('name'),
    Version: iteration === '' ? last('version') : `${last('version')}-${iteration}`,
    Architecture: last('architecture'),
    Maintainer: last('maintainer'),
    'Installed-Size': String(Math.ceil(installedBytes / 1024)), // in KiB, as the policy counts
    Depends: all('depends'),
    Recommends: all('deb-recommends'),
    Suggests: all('deb-suggests'),
    Section: last('category') || 'misc',
    Priority: last('deb-priority') || 'optional',
    Homepage: last('url'),
    Description: formatDescription(last('description')),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/**
 * The synopsis stays on the first line; each further line is indented, an empty one is a lone full stop.
 *
 * @param {string} text
 */
function formatDescription(text) {
  const [synopsis = '', ...rest] = text.trim().split('\n');
  return [synopsis.trim(), ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n');
}
