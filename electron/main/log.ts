import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const MAXIMUM_BYTES = 1_000_000;

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

/** A plain text log for bug reports: causes and stacks, never the text of a brief. Rolls over at 1 MB. */
export function openLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'main.log');
  mkdirSync(folder, { recursive: true });
  rollOver(file);
  const write = (level: string, message: string) => {
    const line = `${now().toISOString()} ${level} ${message}\n`;
    try {
      appendFileSync(file, line);
    } catch (thrown) {
      // A full disk must not stop the app from telling the user so; the terminal is what is left.
      process.stderr.write(`${line}(the log could not be written: ${String(thrown)})\n`);
    }
  };
  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message, cause) =>
      write('error', cause === undefined ? message : `${message}: ${describeCause(cause)}`),
  };
}

function rollOver(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAXIMUM_BYTES) renameSync(file, `${file}.old`);
}

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const deeper = cause.cause === undefined ? '' : `\n  caused by ${describeCause(cause.cause)}`;
  return `${cause.stack ?? cause.message}${deeper}`;
}
