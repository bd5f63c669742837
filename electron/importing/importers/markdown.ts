import { ok, type Result } from '#core/result.ts';
import { describeDecoding, describeGuess } from '../describe-decoding.ts';
import { asksTooMuch } from '../markdown/asks-too-much.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import type { ImportRequest } from '../parsed-document.ts';
import type { ImportedText, Importer } from './importer.ts';
import { decodeRequest, plainTextImporter } from './plain-text.ts';

/** The Markdown parser is exact and slow: a file beyond this is read as the plain text that it also is. */
const MAX_MARKDOWN_UNITS = 3_000_000;

/** CommonMark with GitHub's tables, task lists, footnotes and strikethrough. Raw HTML is text without its tags. */
export const markdownImporter: Importer = {
  id: 'markdown/1',
  name: 'Markdown files',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  maxBytes: 20_000_000,
  async parse(request) {
    const decoded = decodeRequest(request);
    if (!decoded.ok) return decoded;
    const { text: source } = decoded.value;
    if (source.length > MAX_MARKDOWN_UNITS) return parseAsPlainText(request, 'too long');
    if (asksTooMuch(source)) return parseAsPlainText(request, 'too deeply nested');
    const { readMarkdown } = await import('../markdown/read-markdown.ts');
    const { frontMatter, body } = splitFrontMatter(source);
    const { title, language, ...stated } = frontMatter;
    return ok({
      text: readMarkdown(body),
      title,
      language,
      source: { ...describeDecoding(decoded.value, 'text/markdown'), ...stated },
      notes: describeGuess(decoded.value),
    });
  },
};

async function parseAsPlainText(request: ImportRequest, reason: string): Promise<Result<ImportedText>> {
  const parsed = await plainTextImporter.parse(request, () => undefined);
  if (!parsed.ok) return parsed;
  const note = `The file is ${reason} to be read as Markdown; it was imported as plain text.`;
  return ok({ ...parsed.value, notes: [...parsed.value.notes, note] });
}
