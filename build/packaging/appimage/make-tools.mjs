import { mkdir, open, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { findMissingPackages, hasAptGet, installDebianPackages } from '../../bootstrap/debian-packages.mjs';
import { lastLines, runQuietly } from '../../bootstrap/run-command.mjs';

const PACKAGES = [
  'gcc',
  'libc6-dev',
  'libsquashfuse-dev',
  'liblz4-dev',
  'libzstd-dev',
  'liblzma-dev',
  'zlib1g-dev',
  'liblzo2-dev',
  'squashfs-tools',
  'desktop-file-utils',
];
const LIBRARIES = ['-lsquashfuse', '-lz', '-llzma', '-lzstd', '-llz4', '-llzo2'];
const MAGIC = Buffer.from('AI\x02', 'latin1'); // AppImage type 2, in the padding of the ELF header
const MAGIC_OFFSET = 8;

/**
 * Makes the folder that electron-builder takes its AppImage tools from: our own runtime, compiled here, and Debian's
 * mksquashfs. The usual runtime can only be downloaded.
 *
 * @param {string} folder
 * @returns {Promise<string | undefined>} what is missing, undefined when the tools are ready
 */
export async function makeAppImageTools(folder) {
  const missing = (await hasAptGet()) ? await findMissingPackages(PACKAGES) : [];
  if (missing.length > 0) {
    if (process.getuid?.() !== 0) return `run sudo apt-get install -y ${missing.join(' ')}`;
    await installDebianPackages(missing, 'making an AppImage');
  }
  const source = path.join(import.meta.dirname, 'runtime.c');
  const runtime = path.join(folder, 'runtimes', 'runtime-x64');
  await mkdir(path.dirname(runtime), { recursive: true });
  await mkdir(path.join(folder, 'lib', 'x64'), { recursive: true });
  const options = ['-Os', '-s', '-static', '-Wall', '-Wextra', '-D_FILE_OFFSET_BITS=64'];
  const { code, output } = await runQuietly('gcc', [...options, '-o', runtime, source, ...LIBRARIES]);
  if (code !== 0) return `its runtime does not compile: ${lastLines(output, 2)}`;
  await writeMagic(runtime);
  return linkTools(folder, ['mksquashfs', 'desktop-file-validate']);
}

/** @param {string} executable */
async function writeMagic(executable) {
  const file = await open(executable, 'r+');
  await file.write(MAGIC, 0, MAGIC.length, MAGIC_OFFSET);
  await file.close();
}

/**
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {Promise<string | undefined>}
 */
async function linkTools(folder, names) {
  for (const name of names) {
    const { code, stdout } = await runQuietly('sh', ['-c', `command -v ${name}`]);
    if (code !== 0) return `${name} is not installed`;
    await rm(path.join(folder, name), { force: true });
    await symlink(stdout.trim(), path.join(folder, name));
  }
  return undefined;
}
