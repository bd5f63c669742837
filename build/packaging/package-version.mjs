/**
 * How a package names itself. One made with an Electron other than the official, pinned one is a development build and
 * says so in its version; "-dev" sorts before the release in semantic versions, and so does the "~dev" that
 * electron-builder makes of it for Debian, so that the release replaces it.
 *
 * @param {string} version of package.json
 * @param {boolean} isOfficialRuntime
 * @returns {{ version: string, briefmarkBuild: 'development' | 'release' }} goes into the packaged package.json
 */
export function namePackage(version, isOfficialRuntime) {
  return isOfficialRuntime
    ? { version, briefmarkBuild: 'release' }
    : { version: `${version}-dev`, briefmarkBuild: 'development' };
}
