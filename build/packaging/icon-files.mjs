/** @typedef {{ size: number, png: Buffer }} IconImage a square picture, `size` in pixels */

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;
const ICNS_HEADER_BYTES = 8;

/** The icns type codes that hold a PNG, by size in pixels. */
const ICNS_TYPES = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/**
 * A Windows icon whose pictures are PNG, as Windows reads it since Vista.
 *
 * @param {readonly IconImage[]} images up to 256 pixels
 * @returns {Buffer}
 */
export function encodeIco(images) {
  const header = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * images.length);
  header.writeUInt16LE(1, 2); // type: icon
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, i) => {
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * i;
    header.writeUInt8(size % 256, entry); // 0 stands for 256
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // planes
    header.writeUInt16LE(32, entry + 6); // bits per pixel
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/**
 * A macOS icon. Sizes that the format has no code for are left out.
 *
 * @param {readonly IconImage[]} images
 * @returns {Buffer}
 */
export function encodeIcns(images) {
  const chunks = images.flatMap(({ size, png }) => {
    const type = ICNS_TYPES.get(size);
    return type === undefined ? [] : [encodeIcnsChunk(type, png)];
  });
  return encodeIcnsChunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function encodeIcnsChunk(type, content) {
  const header = Buffer.alloc(ICNS_HEADER_BYTES);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(ICNS_HEADER_BYTES + content.length, 4); // the length counts the header
  return Buffer.concat([header, content]);
}
