import { z } from 'zod';
import type { AppError } from '../app-error.ts';
import { type Codebook, codebookSchema } from '../model/codebook.ts';
import { err, ok, type Result } from '../result.ts';
import { findCodebookProblems } from './find-problems.ts';

const FORMAT = 'briefmark-codebook';
const VERSION = 1;

const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  codebook: z.unknown(),
});

/** A codebook as a file of its own: JSON, with the name and version of the form it has. */
export function writeCodebookFile(codebook: Codebook): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, codebook }, null, 2)}\n`;
}

/**
 * Reads a codebook file, and only a whole and sound one.
 * @returns `invalid-input` with the place of the first mistake, `file-unsupported` for another kind of file or a newer
 *   version.
 */
export function parseCodebookFile(text: string): Result<Codebook> {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (json === undefined)
    return err(fail('file-unsupported', 'This file is not JSON, so it is no codebook.'));
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success)
    return err(
      fail(
        'file-unsupported',
        'This file is no codebook of Briefmark. Choose one that was exported from a codebook.',
      ),
    );
  if (envelope.data.version > VERSION)
    return err(
      fail(
        'file-unsupported',
        'This codebook was written by a newer version of Briefmark. Open it there, or update.',
      ),
    );
  const codebook = codebookSchema.safeParse(envelope.data.codebook);
  if (!codebook.success) return err(fail('invalid-input', describeIssue(codebook.error)));
  // A key that runs a command here may have been free where the file was made: the editor asks for another.
  const problem = findCodebookProblems(codebook.data, []).find(({ severity }) => severity === 'error');
  return problem === undefined
    ? ok(codebook.data)
    : err(
        fail(
          'invalid-input',
          `This codebook contradicts itself. ${problem.message} Correct the file and try again.`,
        ),
      );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describeIssue({ issues }: z.ZodError): string {
  const [first] = issues;
  const place = first === undefined ? '' : first.path.map(String).join(' → ');
  const more = issues.length > 1 ? ` There are ${issues.length - 1} more mistakes.` : '';
  return `The codebook in this file has a mistake at ${place || 'its top'}: ${first?.message ?? 'unreadable'}.${more} Correct the file and try again.`;
}

function fail(code: AppError['code'], message: string): AppError {
  return { code, message };
}
