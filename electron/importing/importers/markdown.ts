import { ok } from '#core/result.ts';
import { describeDecoding, describeGuess } from '../describe-decoding.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import type { Importer } from './importer.ts';
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
    if (decoded.value.text.length > MAX_MARKDOWN_UNITS) return parseAsPlainText(request);
    const { readMarkdown } = await import('../markdown/read-markdown.ts');
    const { frontMatter, body } = splitFrontMatter(decoded.value.text);
    const { title, language, ...source } = frontMatter;
    return ok({
      text: readMarkdown(body),
      title,
      language,
      source: { ...describeDecoding(decoded.value, 'text/markdown'), ...source },
      notes: describeGuess(decoded.value),
    });
  },
};

const parseAsPlainText: Importer['parse'] = async (request) => {
  const parsed = await plainTextImporter.parse(request);
  if (!parsed.ok) return parsed;
  const note = 'The file is too long to be read as Markdown; it was imported as plain text.';
  return ok({ ...parsed.value, notes: [...parsed.value.notes, note] });
};
