/**
 * What Chromium says where there is no desktop bus or no graphics card: it works without either.
 *
 * @param {string} line
 * @returns {boolean}
 */
export function isChromiumNoise(line) {
  return /^\[[\d:/.]+:ERROR:(bus\.cc|object_proxy\.cc|viz_main_impl\.cc)\(/.test(line);
}
