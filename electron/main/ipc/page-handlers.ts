import type { Handler } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { readOriginal } from '../../storage/read-original.ts';
import type { MainContext } from './context.ts';

export const openPagesHandler: Handler<'pages:open', MainContext> = async (
  { briefId },
  { library, originals },
) => {
  const original = await readOriginal(library, briefId);
  if (!original.ok) return original;
  const { bytes, pages } = original.value;
  return ok({ ticket: originals.issue(bytes), pages });
};

/** For briefs of earlier versions. What the importer of today reads must be what was read then, to the letter. */
export const findPagesHandler: Handler<'pages:find', MainContext> = async (
  { briefId, password },
  { library, parse },
) => {
  const original = await readOriginal(library, briefId);
  if (!original.ok) return original;
  const { bytes, text } = original.value;
  const fileName = library.getState().briefs.get(briefId)?.source.fileName ?? '';
  const parsed = await parse({ bytes, fileName, ...(password === '' ? {} : { password }) });
  if (!parsed.ok) return parsed;
  const isSame = parsed.value.text.text === text;
  return ok({ pages: isSame ? (parsed.value.pages ?? null) : null });
};
