import type { Channel } from '#core/ipc/channels.ts';
import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import type { MainContext } from './context.ts';

type MainHandler<C extends Channel> = Handler<C, MainContext>;

export const readMarksHandler: MainHandler<'marks:read'> = async ({ briefIds }, { library }) => {
  const read = await library.references.readMarks(briefIds);
  if (!read.ok) return read;
  const briefs = read.value.map(({ briefId, revision, state }) => ({
    briefId,
    revision,
    annotations: [...state.annotations.values()],
    relations: [...state.relations.values()],
  }));
  return ok({ briefs });
};

export const countMentionsHandler: MainHandler<'mentions:count'> = async ({ except }, { library }) => {
  const counted = await library.references.countMentions(except);
  return counted.ok ? ok({ counts: Object.fromEntries(counted.value) }) : counted;
};

export const findMentionsHandler: MainHandler<'mentions:find'> = async (request, { library }) => {
  const { entityIds, except, limit } = request;
  const found = await library.references.findMentions(entityIds, { except, limit });
  if (!found.ok) return found;
  const { mentions, total, briefIds } = found.value;
  return ok({ mentions: [...mentions], total, briefIds: [...briefIds] });
};

export const findRelationsHandler: MainHandler<'relations:find'> = async (request, { library }) => {
  const { query, ...options } = request;
  const found = await library.references.findRelations(query, options);
  if (!found.ok) return found;
  return ok({ relations: [...found.value.relations], passages: [...found.value.passages] });
};

export const findPassagesHandler: MainHandler<'passages:find'> = async (request, { library }) => {
  const { words, except, limit } = request;
  const found = await library.references.findPassages(words, { except, limit });
  return found.ok ? ok({ passages: [...found.value] }) : found;
};

export const findOccurrencesHandler: MainHandler<'occurrences:find'> = async (request, { library }) => {
  const { briefIds, names, options } = request;
  const found = await library.references.findOccurrences(briefIds, { names, options });
  if (!found.ok) return found;
  const briefs = found.value.briefs.map(({ briefId, occurrences }) => ({
    briefId,
    occurrences: occurrences.map(({ span, labels }) => ({ span, labels: [...labels] })),
  }));
  return ok({ briefs, unreadable: [...found.value.unreadable] });
};
