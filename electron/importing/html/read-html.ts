import type { BriefText } from '#core/model/blocks.ts';
import { findMainContent } from './find-main-content.ts';
import { type HtmlMetadata, readHtmlMetadata } from './html-metadata.ts';
import { findNamed, parseHtml } from './markup-tree.ts';
import { readHtmlBlocks } from './read-html-blocks.ts';

export interface HtmlReading {
  readonly text: BriefText;
  readonly metadata: HtmlMetadata;
  readonly notes: readonly string[];
}

/** A saved web page → the article in it, with what the page says of itself. */
export function readHtml(markup: string): HtmlReading {
  const root = parseHtml(markup);
  const main = findMainContent(root);
  const [body] = findNamed(root, 'body');
  const isPart = main !== body && main !== root;
  const text = readHtmlBlocks(main, { dropsFurniture: !isPart });
  const note = 'Only the article was taken over; navigation, forms and scripts of the page were left out.';
  return { text, metadata: readHtmlMetadata(root), notes: isPart ? [note] : [] };
}
