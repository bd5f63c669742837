/** @typedef {'override' | 'present' | 'official' | 'fallback'} RuntimeSource */

/**
 * @typedef {object} RuntimeFacts
 * @property {string | undefined} overridePath ELECTRON_OVERRIDE_DIST_PATH
 * @property {string | undefined} presentVersion of the Electron that node_modules/electron already points to
 * @property {string} pinnedVersion of the electron package, which releases use
 * @property {string} fallbackVersion
 * @property {string} fallbackPlatform
 * @property {string} platform "linux-x64"
 * @property {string} nodeVersion
 */

const DOWNLOADER_NEEDS_NODE = [22, 12]; // electron's install.js loads ES modules with require()

/**
 * Where an Electron may come from, the first to be tried first. Only the trying shows whether a host is reachable.
 *
 * @param {RuntimeFacts} facts
 * @returns {RuntimeSource[]} empty when there is no way on this machine
 */
export function planRuntime(facts) {
  if (facts.overridePath) return ['override'];
  if ([facts.pinnedVersion, facts.fallbackVersion].includes(facts.presentVersion ?? '')) return ['present'];
  /** @type {RuntimeSource[]} */
  const plan = [];
  if (canDownloadOfficial(facts.nodeVersion)) plan.push('official');
  if (facts.platform === facts.fallbackPlatform) plan.push('fallback');
  return plan;
}

/**
 * Whether this Node can run the electron package's own downloader.
 *
 * @param {string} nodeVersion
 * @returns {boolean}
 */
export function canDownloadOfficial(nodeVersion) {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = DOWNLOADER_NEEDS_NODE;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}
