// `npm run check`: everything that needs no window. Steps run two at a time; the output of each stays together.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const STEPS = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-b']],
  ['boundaries', process.execPath, ['build/check-boundaries.mjs']],
  ['dead code', bin('knip'), ['--config', 'build/knip.json', '--no-progress']],
  [
    'unit tests',
    bin('vitest'),
    [
      'run',
      '--config',
      'build/vitest.config.mjs',
      '--project',
      'unit',
      '--project',
      'component',
      '--reporter',
      'dot',
      '--reporter',
      path.join(root, 'build/flaky-reporter.mjs'),
    ],
  ],
];

function run([name, command, args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ name, code: 1, text: error.message, seconds: 0 }));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      resolve({ name, code: code ?? 1, text: Buffer.concat(output).toString(), seconds });
    });
  });
}

const waiting = [...STEPS];
let failed = 0;
async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { name, code, text, seconds } = await run(step);
    if (code !== 0) failed += 1;
    if (code !== 0 || name === 'unit tests') process.stdout.write(text.replace(/^npm warn .*\n/gm, ''));
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  }
}
await Promise.all([worker(), worker()]);
console.log(failed === 0 ? 'check: all green' : `check: ${failed} of ${STEPS.length} steps failed`);
process.exitCode = failed === 0 ? 0 : 1;
