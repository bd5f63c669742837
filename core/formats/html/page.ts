import { findTlpLabel, TLP_LABELS, TLP_SCHEME } from '../../tradecraft/tlp.ts';
import { type Banner, type BannerMarking, chooseBanner } from '../choose-banner.ts';
import { describeSource, opensWithTitle, writeDate, writeTime } from '../describe-source.ts';
import type { ExportInput } from '../format.ts';
import type { PassageView } from '../passage-view.ts';
import { type Structure, writeFlow } from './flow.ts';
import { html, Markup, NOTHING } from './markup.ts';
import { LINKED_NUMBERS, type NumberStyle } from './number-style.ts';
import { writeEntityTable, writeOrphanTable, writePassageTable, writeRelationTable } from './tables.ts';

export interface PageLook {
  readonly styles: string;
  /** What the page itself may load, whoever opens it. */
  readonly securityPolicy: string;
  /** Links unless something else is asked for. */
  readonly numbers?: NumberStyle;
  /** Everything unless something else is asked for. */
  readonly structure?: Structure;
  /** The index of placed passages: a table unless something else is asked for. */
  readonly writeIndex?: (passages: readonly PassageView[]) => Markup;
  /** Before everything else in the page. */
  readonly prelude?: Markup;
}

/** The whole page: text, tables and source record. Its look is the caller's, since paper and screen differ. */
export function writePage(input: ExportInput, passages: readonly PassageView[], look: PageLook): Markup {
  const { styles, securityPolicy, numbers = LINKED_NUMBERS, prelude = NOTHING } = look;
  const { writeIndex = writePassageTable, structure = 'all' } = look;
  const banner = chooseBanner(input);
  const language = input.brief.language === null ? NOTHING : html` lang="${input.brief.language}"`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(securityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${input.generator}">
<title>${input.brief.title}</title>
<style>
${new Markup(styles)}
</style>
</head>
<body>
${prelude}${writeBanner(banner, 'top')}<div class="sheet">
<header>${writeHead(input)}</header>
${writeContents(input, passages)}<main>
<article class="flow" id="text" aria-label="Text"${language}>
${writeFlow(input, passages, { numbers, structure })}</article>
${writeEntityTable(input, passages, numbers)}${writeRelationTable(input, passages, numbers)}${writeIndex(passages)}${writeOrphanTable(passages)}${writeSource(input)}</main>
${writeFoot(input)}</div>
${writeBanner(banner, 'bottom')}</body>
</html>
`;
}

function writeBanner({ markings, explanation }: Banner, place: 'top' | 'bottom'): Markup {
  if (markings.length === 0) return NOTHING;
  const words = explanation === '' || place === 'bottom' ? NOTHING : html` <span>${explanation}</span>`;
  return html`<aside class="banner ${place}" aria-label="Marking, ${place} of the page"><div>${markings.map(writeChip)}${words}</div></aside>\n`;
}

/** FIRST asks for TLP as coloured text on black; other markings are plain. */
function writeChip({ marking, words }: BannerMarking): Markup {
  const label = marking.scheme === TLP_SCHEME.id ? findTlpLabel(marking.level) : undefined;
  const colour = label === undefined ? '' : ` tlp${TLP_LABELS.indexOf(label)}`;
  return html`<span class="chip${colour}"><bdi>${words}</bdi></span> `;
}

function writeHead(input: ExportInput): Markup {
  const { brief } = input;
  const grade = brief.reliability === null ? NOTHING : html`<span class="grade">${brief.reliability}</span>`;
  const { origin, published, sha256, byteLength } = brief.source;
  const hash = byteLength === 0 ? '' : `sha256 ${sha256.slice(0, 8)}…`;
  const parts = [origin, writeDate(published), hash];
  const lead = parts.filter((part) => part !== '').map((part) => html`<span><bdi>${part}</bdi></span>`);
  const title = opensWithTitle(input) ? NOTHING : html`<h1 dir="auto">${brief.title}</h1>`;
  return html`<p class="lead">${grade}${lead}</p>${title}`;
}

function writeContents({ entities, relations }: ExportInput, passages: readonly PassageView[]): Markup {
  const parts = [
    { id: 'text', name: 'Text', isThere: true },
    { id: 'entities', name: 'Entities', isThere: entities.length > 0 },
    { id: 'relations', name: 'Relations', isThere: relations.length > 0 },
    { id: 'passages', name: 'Index of passages', isThere: passages.some(({ isOrphan }) => !isOrphan) },
    { id: 'orphans', name: 'Passages without a place', isThere: passages.some(({ isOrphan }) => isOrphan) },
    { id: 'source', name: 'Source', isThere: true },
  ];
  const links = parts
    .filter(({ isThere }) => isThere)
    .map(({ id, name }) => html`<a href="#${id}">${name}</a>`);
  return html`<nav class="contents" aria-label="Contents">${links}</nav>\n`;
}

function writeSource(input: ExportInput): Markup {
  const facts = describeSource(input).map(
    ({ name, value }) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>\n`,
  );
  return html`<section id="source" aria-labelledby="source-title"><h2 id="source-title">Source</h2>\n<dl class="facts-list">\n${facts}</dl></section>\n`;
}

function writeFoot({ generator, exportedAt, exportedBy }: ExportInput): Markup {
  const by = exportedBy === '' ? NOTHING : html` by <bdi>${exportedBy}</bdi>`;
  return html`<footer>Exported ${writeTime(exportedAt)}${by} with ${generator}. Positions count UTF-16 code units of the text from 0; the end is not included. A dashed line is low confidence, a dotted one a draft, a struck one rejected.</footer>\n`;
}
