import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** Runs a command in the project's folder; a failure throws with what it printed. */
export async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const options = { cwd: projectRoot, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(command, [...args], options);
  return stdout;
}
