import { type AppError, AppFailure } from '#core/app-error.ts';
import type { CliArguments } from './cli-context.ts';

/** A mistake in the command line; ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function readText({ values }: CliArguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** @throws UsageError when it is missing */
export function requireText(args: CliArguments, name: string): string {
  const value = readText(args, name);
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

export function readTexts({ values }: CliArguments, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function hasSwitch({ values }: CliArguments, name: string): boolean {
  return values[name] === true;
}

/** @throws UsageError naming what is allowed */
export function requireOneOf<Value extends string>(
  value: string,
  allowed: readonly Value[],
  name: string,
): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(', ')}; not “${value}”`);
  return found;
}

/** Ends the command with the error's own sentence and exit code. */
export function fail(error: AppError): never {
  throw new AppFailure(error);
}
