import { parseBriefmarkJson } from '#core/formats/briefmark-json/parse-briefmark-json.ts';
import type { ExportInput } from '#core/formats/format.ts';
import type {
  InterchangeBrief,
  InterchangeDocument,
  InterchangeEnd,
  InterchangeRecord,
} from '#core/interchange/interchange-document.ts';
import type { Brief } from '#core/model/brief.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { ok, type Result } from '#core/result.ts';
import { describeFault, readUtf8 } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';

export const briefmarkJsonReader: InterchangeReader = {
  id: 'briefmark-json',
  name: 'Briefmark JSON',
  files: '`.json`',
  takes:
    'The brief with source record and marking; everything that is said of passages, entities and relations.',
  losesOwn: 'Passages without a place, times, and passages of other briefs that support a relation.',
  recognizes: (_file, head) => /"format"\s*:\s*"briefmark-brief"/.test(head),
  read: ([file]) =>
    file === undefined ? { ok: false, error: describeFault('no file was given') } : read(file),
};

function read(file: InterchangeFile): Result<InterchangeDocument> {
  const parsed = parseBriefmarkJson(readUtf8(file));
  if (!parsed.ok) return parsed;
  const { entities } = parsed.value;
  const orphans = parsed.value.annotations.filter(({ placement }) => placement === 'orphan').length;
  return ok({
    formatId: 'briefmark-json',
    briefs: [toBrief(parsed.value)],
    entities: entities.map(({ id, name, type, aliases, externalIds, note }) => ({
      key: id,
      name,
      type,
      aliases,
      externalIds,
      note,
    })),
    notes: orphans === 0 ? [] : [`${orphans} passages without a place were not taken`],
  });
}

function toBrief({ brief, text, annotations, relations }: ExportInput): InterchangeBrief {
  const toEnd = (end: RelationEnd): InterchangeEnd =>
    end.kind === 'entity'
      ? { kind: 'entity', key: end.entityId }
      : {
          kind: 'passage',
          key: end.briefId === brief.id ? end.annotationId : `elsewhere/${end.annotationId}`,
        };
  return {
    title: brief.title,
    record: toRecord(brief),
    text,
    passages: annotations
      .filter(({ placement }) => placement === 'placed')
      .map(({ id, spans, label, entityId, assessment, markings, tags, note, status, author }) => ({
        key: id,
        spans: spans.map(({ start, end }) => ({ start, end })),
        label,
        entity: entityId,
        assessment,
        markings,
        tags,
        note,
        status,
        author,
      })),
    relations: relations.map(({ type, from, to, assessment, note, status, passages, author }) => ({
      type,
      from: toEnd(from),
      to: toEnd(to),
      assessment,
      note,
      status,
      support: passages.filter(({ briefId }) => briefId === brief.id).map(({ annotationId }) => annotationId),
      author,
    })),
  };
}

function toRecord({ reliability, markings, language, tags, note, source }: Brief): InterchangeRecord {
  const { origin, author, published, url, retrieved } = source;
  return {
    reliability,
    markings,
    language,
    tags,
    note,
    source: { origin, author, published, url, retrieved },
  };
}
