import type { MemoryDisk } from './memory-disk.ts';
import type { Random } from './memory-nodes.ts';

/** Does one bad thing to a file of a library. @returns what it was, for the report */
export async function damageSomething(
  disk: MemoryDisk,
  files: readonly string[],
  random: Random,
): Promise<{ readonly file: string; readonly what: string }> {
  const pick = (limit: number) => Math.floor(random() * limit);
  const file = files[pick(files.length)] ?? '';
  const kinds = Object.keys(DAMAGES);
  const what = kinds[pick(kinds.length)] ?? '';
  if (what === 'removed') await disk.removeFile(file);
  else if (what === 'swapped') {
    const other = await disk.readFile(files[pick(files.length)] ?? file);
    disk.tamper(file, () => other);
  } else disk.tamper(file, (bytes) => DAMAGES[what]?.(bytes, pick) ?? bytes);
  return { file, what };
}

type Pick = (limit: number) => number;

const DAMAGES: Readonly<Record<string, (bytes: Uint8Array, pick: Pick) => Uint8Array>> = {
  'bits flipped': (bytes, pick) => {
    for (let times = 1 + pick(4); times > 0 && bytes.length > 0; times -= 1) {
      const index = pick(bytes.length);
      bytes[index] = (bytes[index] ?? 0) ^ (1 << pick(8));
    }
    return bytes;
  },
  'a byte replaced': (bytes, pick) => {
    if (bytes.length > 0) bytes[pick(bytes.length)] = pick(256);
    return bytes;
  },
  'a range zeroed': (bytes, pick) => {
    const start = pick(bytes.length);
    return bytes.fill(0, start, start + 1 + pick(512));
  },
  'a range lost': (bytes, pick) => {
    const start = pick(bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + pick(300))]);
  },
  'noise inserted': (bytes, pick) => {
    const start = pick(bytes.length);
    const noise = Uint8Array.from({ length: 1 + pick(40) }, () => pick(256));
    return Buffer.concat([bytes.subarray(0, start), noise, bytes.subarray(start)]);
  },
  cut: (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  'a line doubled': (bytes, pick) => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const index = pick(lines.length);
    return Buffer.from([...lines.slice(0, index + 1), ...lines.slice(index)].join('\n'), 'latin1');
  },
  'two lines exchanged': (bytes, pick) => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const index = pick(Math.max(1, lines.length - 1));
    const [left = '', right = ''] = lines.slice(index, index + 2);
    lines.splice(index, 2, right, left);
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  removed: (bytes) => bytes,
  swapped: (bytes) => bytes,
};
