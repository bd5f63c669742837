import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { type Loss, writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writeTypes } from './type-system.ts';
import { SOFA_ID, writeStructures } from './write-structures.ts';

/** UIMA CAS JSON 0.4. `%ID` and `%TYPE` come first in a feature structure, and the sofa before all that refer to it. */
export const uimaCasFormat = {
  id: 'uima-cas',
  name: 'UIMA CAS JSON',
  extension: 'json',
  mediaType: 'application/json',
  description: 'A CAS with its type system, for INCEpTION, dkpro and other UIMA tools.',
  offsetUnit: 'UTF-16 code units',
  audience: 'machines',
  holds: 'The text, every placed passage with all it says, entities, and relations.',
  leavesOut: 'Passages without a place; the structure of the text; relations with other briefs.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const passages = describePassages(input);
  const structures = writeStructures(
    input,
    passages.filter(({ isOrphan }) => !isOrphan),
  );
  const quotes = new Map(passages.map(({ annotation }) => [String(annotation.id), annotation.spans]));
  const reread = verifyClaims(
    input.text.text,
    'UTF-16 code unit',
    structures.passages.map(({ begin, end, passage, part }) => ({
      start: Number(begin),
      end: Number(end),
      exact: quotes.get(String(passage))?.[Number(part)]?.quote.exact ?? '',
      id: String(passage),
    })),
  );
  if (!reread.ok) return reread;
  const all = [...structures.base, ...structures.entities, ...structures.passages, ...structures.relations];
  const cas = {
    '%TYPES': writeTypes(),
    '%FEATURE_STRUCTURES': all,
    '%VIEWS': {
      _InitialView: { '%SOFA': SOFA_ID, '%MEMBERS': all.slice(1).map((structure) => structure['%ID']) },
    },
  };
  return ok({
    files: [{ suffix: '.json', content: `${JSON.stringify(cas, null, 1)}\n` }],
    losses: writeLosses(countLosses(input, passages, structures.relations.length)),
  });
}

function countLosses(
  { relations }: ExportInput,
  passages: readonly PassageView[],
  written: number,
): readonly Loss[] {
  return [
    {
      count: passages.filter(({ isOrphan }) => isOrphan).length,
      noun: 'passage without a place',
      plural: 'passages without a place',
      fate: 'left out',
    },
    { count: relations.length - written, noun: 'relation', fate: 'with another brief left out' },
  ];
}
