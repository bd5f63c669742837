#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createImportRunner } from '../importing/import-runner.ts';
import { createTableRunner } from '../importing/table/table-runner.ts';
import { createNodeTaskHost } from '../tasks/node-task-host.ts';
import { createNodeContext } from './node-context.ts';
import { runCli } from './run-cli.ts';

/** Entry in plain Node: `node out/app/main/briefmark-cli.js list --library …`. */

const folder = import.meta.dirname;
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(folder, '../../../package.json'), 'utf8')));
const runner = createImportRunner({ host: createNodeTaskHost(path.join(folder, 'import-worker.js')) });
const tables = createTableRunner({ host: createNodeTaskHost(path.join(folder, 'table-worker.js')) });
process.exitCode = await runCli(
  process.argv.slice(2),
  createNodeContext({ version, runner, tables, print: null }),
);
runner.close();
tables.close();
