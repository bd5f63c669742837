// The entry behind `npm start`, `npm test` and the other scripts. It uses nothing but Node itself and only syntax that a
// Node of years ago can parse, so that a wrong version gets a sentence instead of a syntax error.
import { readFileSync } from 'node:fs';
import { isSupportedNode } from './bootstrap/node-version.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

if (isSupportedNode(process.versions.node, engines.node)) {
  import('./bootstrap/run-task.mjs').then(({ runTaskOrExplain }) => runTaskOrExplain(process.argv.slice(2)));
} else {
  console.error(
    `briefmark: this is Node ${process.versions.node}, Briefmark needs ${engines.node}. ` +
      'Install a current Node from https://nodejs.org and run the command again.',
  );
  process.exitCode = 1;
}
