import { UNKNOWN_SHA256 } from '../formats/describe-source.ts';
import type { ExportInput } from '../formats/format.ts';
import type { Brief } from '../model/brief.ts';
import type { Entity } from '../model/entity.ts';
import { coverSecrets, findRepeats, hasSecret } from './find-repeats.ts';
import { REDACTION_BAR } from './redact-text.ts';

/** The brief's own record. The hash and size of the original go: withheld words could be guessed against them. */
export function coverBrief(brief: Brief, secrets: readonly string[]): Brief {
  const { source } = brief;
  return {
    ...brief,
    title: cover(brief.title, secrets),
    note: cover(brief.note, secrets),
    tags: coverTags(brief.tags, secrets),
    source: {
      ...source,
      origin: cover(source.origin, secrets),
      author: cover(source.author, secrets),
      fileName: hasSecret(source.fileName, secrets) ? '' : source.fileName,
      url: hasSecret(source.url, secrets) ? '' : source.url,
      sha256: UNKNOWN_SHA256,
      byteLength: 0,
    },
  };
}

export function coverEntity(entity: Entity, secrets: readonly string[]): Entity {
  return {
    ...entity,
    name: cover(entity.name, secrets),
    author: cover(entity.author, secrets),
    note: cover(entity.note, secrets),
    aliases: entity.aliases.filter((alias) => cover(alias, secrets) === alias),
    externalIds: entity.externalIds.filter(
      ({ source, id, url }) => ![source, id, url].some((words) => hasSecret(words, secrets)),
    ),
  };
}

export function cover(words: string, secrets: readonly string[]): string {
  return coverSecrets(words, secrets, REDACTION_BAR);
}

/** Two tags that say the same secret are one bar. A tag holds 100 units at most. */
export function coverTags(tags: readonly string[], secrets: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => cover(tag, secrets).slice(0, 100)))];
}

/** What may stand in the text of a copy no more, and what nowhere else either. */
export interface LeakCheck {
  readonly text: readonly string[];
  readonly said: readonly string[];
}

/** Where in the copy a withheld word is still found: the last guard before a copy leaves. */
export function findLeak(copy: ExportInput, { text, said }: LeakCheck): string | undefined {
  const isFound = (words: string, secrets: readonly string[]) => findRepeats(words, secrets).length > 0;
  if (isFound(copy.text.text, text)) return 'the text';
  const quotes = copy.annotations.flatMap(({ spans }) =>
    spans.flatMap(({ quote }) => [quote.exact, quote.prefix, quote.suffix]),
  );
  if (quotes.some((words) => isFound(words, text))) return 'a passage';
  return Object.entries(listFreeTexts(copy)).find(([, texts]) =>
    texts.some((words) => isFound(words, said)),
  )?.[0];
}

/** Everything in a copy that a person wrote about the text. Ids, kinds and times are Briefmark's own words. */
function listFreeTexts({
  brief,
  annotations,
  relations,
  entities,
  exportedBy,
}: ExportInput): Readonly<Record<string, readonly string[]>> {
  const { title, note, tags, source } = brief;
  return {
    'the brief’s own record': [
      title,
      note,
      ...tags,
      source.origin,
      source.author,
      source.fileName,
      source.url,
      exportedBy,
    ],
    'a passage': annotations.flatMap((annotation) => [
      annotation.note,
      annotation.author,
      ...annotation.tags,
    ]),
    'a relation': relations.flatMap((relation) => [relation.note, relation.author]),
    'an entity': entities.flatMap((entity) => [
      entity.name,
      entity.note,
      entity.author,
      ...entity.aliases,
      ...entity.externalIds.flatMap(({ source: register, id, url }) => [register, id, url]),
    ]),
  };
}
