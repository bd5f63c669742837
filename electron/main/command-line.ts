import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, session } from 'electron';
import { EXIT_CODES, type ExitCode } from '../cli/exit-codes.ts';
import { createNodeContext } from '../cli/node-context.ts';
import { runCli } from '../cli/run-cli.ts';
import { createTableRunner } from '../importing/table/table-runner.ts';
import { hardenContents, hardenSession } from './harden.ts';
import type { Log } from './log.ts';
import { parseInUtilityProcess } from './parse-in-process.ts';
import { printCheckedPdf } from './print-checked-pdf.ts';
import { createUtilityTaskHost } from './utility-task-host.ts';

/**
 * Runs a command in the app: no window, a throw-away profile, and the real parsers and printer. On Linux Chromium asks
 * for a display before this runs, so a pipeline without one uses plain Node (docs/command-line.md).
 */
export async function runCommandLine(args: readonly string[], mainFolder: string): Promise<void> {
  try {
    app.exit(await runWithoutWindow(args, mainFolder));
  } catch (thrown) {
    // A pipeline must never wait for a process that has nothing left to do.
    process.stderr.write(`briefmark: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    app.exit(EXIT_CODES.refused);
  }
}

async function runWithoutWindow(args: readonly string[], mainFolder: string): Promise<ExitCode> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'briefmark-cli-'));
  app.setPath('userData', profile);
  app.on('window-all-closed', () => undefined); // the window that prints a PDF comes and goes
  const log = SILENT;
  hardenContents(app, log);
  await app.whenReady();
  hardenSession(session.defaultSession, log);
  const code = await runCli(
    args,
    createNodeContext({
      version: app.getVersion(),
      runner: { run: (request) => parseInUtilityProcess(mainFolder, request) },
      tables: createTableRunner({
        host: createUtilityTaskHost(path.join(mainFolder, 'table-worker.js'), 'Briefmark tables'),
      }),
      print: (page) => printCheckedPdf(page, { mainFolder }),
    }),
  );
  removeProfile(profile);
  return code;
}

/** Chromium may be writing to it at this moment. What is left of an empty profile in the temporary folder is no failure. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  } catch (thrown) {
    SILENT.warn(`The temporary profile stays: ${String(thrown)}`);
  }
}

/** Standard error is for one line about the command. */
const SILENT: Log = { info: () => undefined, error: () => undefined, warn: () => undefined };
