import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeJsonLine } from '../json-line.ts';
import { type Loss, writeLosses } from '../losses.ts';
import { makeNameBasedId } from '../name-based-id.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { writeDocument, writeFtmEntity, writeMention, writeUnknownLink } from './write-proxies.ts';

/** FollowTheMoney entities, one per line. Every value is a list of texts; there is no place for positions. */
export const followTheMoneyFormat = {
  id: 'follow-the-money',
  name: 'FollowTheMoney',
  extension: 'ftm.json',
  mediaType: 'application/json+ftm',
  description: 'Entities, mentions and links for Aleph, OpenAleph and other investigation tools.',
  offsetUnit: 'none',
  audience: 'machines',
  holds:
    'The brief as a document, entities with aliases, relations between entities, and each mention with its quote.',
  leavesOut:
    'Positions, assessments, markings, status, notes, tags, authors and times of passages, and relations between passages.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const passages = describePassages(input).filter(({ annotation }) => annotation.status !== 'rejected');
  const known = new Set(input.entities.map(({ id }) => id));
  const links = input.relations.filter(
    ({ from, to }) =>
      from.kind === 'entity' && to.kind === 'entity' && known.has(from.entityId) && known.has(to.entityId),
  );
  const documentId = makeNameBasedId(`ftm/document/${input.brief.id}`);
  const lines = [
    writeDocument(input, documentId),
    ...input.entities.map((entity) => writeFtmEntity(entity)),
    ...passages.map((passage) => writeMention(passage, input, documentId)),
    ...links.map((relation) => writeUnknownLink(relation, input)),
  ];
  return ok({
    files: [{ suffix: '.ftm.json', content: lines.map((line) => `${writeJsonLine(line)}\n`).join('') }],
    losses: writeLosses(countLosses(input, passages, links.length)),
  });
}

function countLosses(input: ExportInput, passages: readonly PassageView[], links: number): readonly Loss[] {
  const assessed = passages.filter(
    ({ confidence, likelihood, ownGrade }) => `${confidence}${likelihood}${ownGrade}` !== '',
  );
  return [
    { count: input.annotations.length - passages.length, noun: 'rejected passage', fate: 'left out' },
    { count: passages.length, noun: 'passage', fate: 'without position' },
    { count: assessed.length, noun: 'assessment' },
    { count: passages.filter(({ markings }) => markings.length > 0).length, noun: 'marking' },
    { count: input.relations.length - links, noun: 'relation', fate: 'left out (an end is a passage)' },
  ];
}
