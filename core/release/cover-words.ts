import { UNKNOWN_SHA256 } from '../formats/describe-source.ts';
import type { ExportInput } from '../formats/format.ts';
import type { Brief } from '../model/brief.ts';
import type { Entity } from '../model/entity.ts';
import { coverSecrets } from './find-repeats.ts';
import { REDACTION_BAR } from './redact-text.ts';

/** The brief's own record. The hash and size of the original go: withheld words could be guessed against them. */
export function coverBrief(brief: Brief, secrets: readonly string[]): Brief {
  const { source } = brief;
  return {
    ...brief,
    title: cover(brief.title, secrets),
    note: cover(brief.note, secrets),
    tags: brief.tags.map((tag) => cover(tag, secrets)),
    source: {
      ...source,
      origin: cover(source.origin, secrets),
      author: cover(source.author, secrets),
      fileName: cover(source.fileName, secrets),
      url: secrets.some((secret) => source.url.includes(secret)) ? '' : source.url,
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
      ({ source, id, url }) => !secrets.some((secret) => `${source}\n${id}\n${url}`.includes(secret)),
    ),
  };
}

export function cover(words: string, secrets: readonly string[]): string {
  return coverSecrets(words, secrets, REDACTION_BAR);
}

/** Where in the copy a withheld word is still found: the last guard before a copy leaves. */
export function findLeak(copy: ExportInput, secrets: readonly string[]): string | undefined {
  return Object.entries(listFreeTexts(copy)).find(([, texts]) =>
    texts.some((words) => secrets.some((secret) => words.includes(secret))),
  )?.[0];
}

/** Everything in a copy that a person wrote. Ids, kinds and times are Briefmark's own words. */
function listFreeTexts({
  brief,
  text,
  annotations,
  relations,
  entities,
  exportedBy,
}: ExportInput): Readonly<Record<string, readonly string[]>> {
  const { title, note, tags, source } = brief;
  return {
    'the text': [text.text],
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
      ...annotation.spans.flatMap(({ quote }) => [quote.exact, quote.prefix, quote.suffix]),
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
