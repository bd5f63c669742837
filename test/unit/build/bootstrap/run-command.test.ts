import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  firstNpmErrors,
  lastLines,
  npmCommand,
  runInherited,
  runQuietly,
} from '#build/bootstrap/run-command.mjs';

const node = process.execPath;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('runQuietly', () => {
  it('tells stdout from the whole output, and the exit code', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const result = await runQuietly(node, ['-e', script]);
    expect(result).toMatchObject({ code: 3, stdout: 'out\n' });
    expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  it('treats a missing program as a failed command', async () => {
    expect(await runQuietly('no-such-program-here', [])).toMatchObject({ code: 127, stdout: '' });
  });

  it('ends a command that takes too long, and calls that a failure', async () => {
    const { code } = await runQuietly(node, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 100 });
    expect(code).not.toBe(0);
  });
});

describe('runInherited', () => {
  it('resolves with the exit code', async () => {
    expect(await runInherited(node, ['-e', 'process.exit(5)'], {})).toBe(5);
  });

  it('speaks of a signal as a shell does', async () => {
    expect(await runInherited(node, ['-e', 'process.kill(process.pid, "SIGKILL")'], {})).toBe(128 + 9);
  });

  it('drops the lines that are noise and passes the others on', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const script = 'console.error("noise: bus"); console.error("trouble")';
    await runInherited(node, ['-e', script], { isNoise: (line) => line.startsWith('noise') });
    expect(written.mock.calls.map(([text]) => text)).toEqual(['trouble\n']);
  });
});

describe('runInherited under npm', () => {
  it('ends its command when the shell above it is killed', async () => {
    const module = JSON.stringify(path.resolve('build/bootstrap/run-command.mjs'));
    const idle = 'setInterval(() => {}, 1000); console.log("child", process.pid)';
    const runner = `import(${module}).then((m) => m.runInherited(process.execPath, ["-e", ${JSON.stringify(idle)}], {}))`;
    const shell = spawn('sh', ['-c', '"$0" "$@"; exit', node, '-e', runner], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const childPid = await new Promise<number>((resolve) => {
      shell.stdout.on('data', (text) => resolve(Number(/child (\d+)/.exec(String(text))?.[1])));
    });
    shell.kill('SIGTERM');
    await expect.poll(() => isRunning(childPid), { timeout: 20_000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

describe('npmCommand', () => {
  it('uses the npm that runs us', () => {
    vi.stubEnv('npm_execpath', '/opt/npm/npm-cli.js');
    const { command, args } = npmCommand(['ci']);
    expect([command, ...args.slice(0, 2)]).toEqual([node, '/opt/npm/npm-cli.js', 'ci']);
  });

  it('finds npm by itself when another program runs us', () => {
    vi.stubEnv('npm_execpath', '');
    expect(npmCommand(['ci']).args[0]).toBe('ci');
  });
});

describe('lastLines', () => {
  it('keeps the end, without the empty lines behind it', () => {
    expect(lastLines('a\nb\nc\n\n', 2)).toBe('b\nc');
  });
});

describe('firstNpmErrors', () => {
  it('leads with the cause, without warnings, blank lines and stacks', () => {
    const output = [
      'npm warn old',
      'npm error code ECONNREFUSED',
      'npm error',
      'npm error request failed',
      'npm error     at ClientRequest.emit (node:events:524:28)',
      'npm error see help',
    ].join('\n');
    expect(firstNpmErrors(output, 3)).toBe('code ECONNREFUSED\nrequest failed\nsee help');
  });

  it('shows the end of an output that is not in that form', () => {
    expect(firstNpmErrors('spawn npm ENOENT', 2)).toBe('spawn npm ENOENT');
  });
});
