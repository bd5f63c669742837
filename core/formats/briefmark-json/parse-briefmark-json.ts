import type { AppError } from '../../app-error.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ExportInput } from '../format.ts';
import { verifyPassages } from '../verify-passages.ts';
import { BRIEFMARK_VERSION, briefmarkDocumentSchema, briefmarkHeaderSchema } from './briefmark-document.ts';

/**
 * Reads a file written by `briefmarkJsonFormat`. Nothing is repaired: a file whose passages do not stand where they
 * say is refused as a whole.
 * @returns `file-unsupported` for another format or a newer version, `invalid-input` naming the first thing wrong.
 */
export function parseBriefmarkJson(json: string): Result<ExportInput> {
  const value = parseJson(json);
  if (value === undefined)
    return err({ code: 'invalid-input', message: 'This file is not JSON, or it is cut off.' });
  const header = briefmarkHeaderSchema.safeParse(value);
  if (!header.success)
    return err({ code: 'file-unsupported', message: 'This JSON file is not a Briefmark brief.' });
  if (header.data.version > BRIEFMARK_VERSION) return err(newer(header.data.version));
  const parsed = briefmarkDocumentSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    return err({
      code: 'invalid-input',
      message: `This Briefmark file is damaged at “${place}”: ${issue?.message ?? 'not as described'}`,
    });
  }
  const { format: _format, version: _version, offsetUnit: _offsetUnit, ...input } = parsed.data;
  const verified = verifyPassages(input);
  return verified.ok ? ok(input) : err(misplaced(verified.error));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    // The engine's message differs from version to version; the caller says it in our own words.
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

function newer(version: number): AppError {
  return {
    code: 'file-unsupported',
    message: `This file was written by a newer Briefmark (format ${version}). Update Briefmark to open it.`,
  };
}

function misplaced({ details }: AppError): AppError {
  return {
    code: 'invalid-input',
    message:
      'A passage in this file does not match the text at its position; the file was changed by hand or damaged.',
    ...(details === undefined ? {} : { details }),
  };
}
