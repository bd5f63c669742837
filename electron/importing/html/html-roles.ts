import type { Element } from './markup-tree.ts';

/** What HTML elements mean to a reader of the text. */

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math canvas video audio map head title meta link form select button input textarea option dialog nav menu'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer header hgroup html legend li main ol p section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alert'.split(' '),
);
const FURNITURE_NAMES =
  /\b(nav|navbar|navigation|menu|breadcrumbs?|sidebar|cookies?|consent|share|sharing|social|comments?|disqus|related|recommend(ed|ations)?|promo|advert(isement)?s?|ads?|newsletter|subscribe|paywall|popup|modal|pagination|skip-?link|screen-?reader|sr-only|visually-hidden|toolbar|widget)\b/i;

/** Never part of the text, wherever it stands: code, controls, navigation, what the reader could not see. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.name) || isHidden(element) || FURNITURE_ROLES.has(element.attribs.role ?? '');
}

/** Skipped in the whole page, kept when inside of what was found to be the article. */
export function isFurniture({ name, attribs }: Element): boolean {
  if (name === 'aside' || name === 'footer' || (name === 'header' && attribs.role === 'banner')) return true;
  // `page-menu-wrapper` reads as words too.
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`.replace(/[_-]+/g, ' ');
  return (
    names.length < 500 &&
    FURNITURE_NAMES.test(names) &&
    !/\b(article|main|content|story|post|body)\b/i.test(names)
  );
}

export function isBlockElement({ name }: Element): boolean {
  return BLOCKS.has(name);
}

export function getHeadingLevel({ name, attribs }: Element): number | undefined {
  if (/^h[1-6]$/.test(name)) return Number(name.slice(1));
  if (attribs.role !== 'heading') return undefined;
  const level = Number(attribs['aria-level'] ?? 2);
  return Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2;
}

function isHidden({ attribs }: Element): boolean {
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? '');
}
