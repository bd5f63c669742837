/**
 * The failures that Briefmark knows by name. The code is for programs and tests, the message is the sentence
 * a person reads: what happened and what to do next.
 */
export const APP_ERROR_CODES = [
  'invalid-input',
  'not-found',
  'conflict',
  'cancelled',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-is-directory',
  'file-unreadable',
  'file-unsupported',
  'file-locked',
  'duplicate',
  'disk-full',
  'disk-read-only',
  'disk-permission',
  'disk-failed',
  'library-locked',
  'library-newer',
  'library-damaged',
  'library-closed',
  'library-sealed',
  'wrong-passphrase',
  'export-refused',
  'timeout',
  'internal',
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

export interface AppError {
  readonly code: AppErrorCode;
  readonly message: string;
  /** Facts for the log and for bug reports: never shown as the main sentence. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** Carries an `AppError` through code that throws; `toAppError` takes it out again. */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';
  readonly error: AppError;

  constructor(error: AppError, options?: ErrorOptions) {
    super(error.message, options);
    this.error = error;
  }
}

/** The one place where a thrown value becomes an `AppError`. Unknown throws are bugs and read as `internal`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  if (thrown instanceof Error) {
    return {
      code: 'internal',
      message: 'Something went wrong inside Briefmark. Your saved work is unaffected; please try again.',
      details: { name: thrown.name, cause: thrown.message },
    };
  }
  return {
    code: 'internal',
    message: 'Something went wrong inside Briefmark. Your saved work is unaffected; please try again.',
    details: { cause: String(thrown) },
  };
}
