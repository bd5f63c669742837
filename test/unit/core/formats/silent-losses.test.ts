import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { conllFormat } from '#core/formats/conll/conll-format.ts';
import type { ExportFormat, ExportInput } from '#core/formats/format.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { aBrief, anEntity, aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';

const text = aText([[{ type: 'paragraph' }, 'Alpha met Bravo, then Charlie left.']]);

/** A brief in which every fact is said once, in words that stand nowhere else. */
function aTellingBrief(): ExportInput {
  return anExportInput({
    brief: aBrief({ title: 'Brieftitle', reliability: 'D', note: 'Briefnote', tags: ['brieftag'] }),
    text,
    annotations: [
      aPassage(text, 'Alpha', {
        id: 'alpha',
        entityId: 'entity-a',
        note: 'Passagenote',
        tags: ['passagetag'],
        author: 'Passageauthor',
        status: 'draft',
        created: '2019-03-04T05:06:07.000Z',
        markings: [{ scheme: 'tlp2', level: 'amber+strict', controls: [] }],
        assessment: {
          confidence: 'moderate',
          likelihood: { yardstick: 'icd203', term: 'almost certain' },
          reliability: 'E',
          credibility: 5,
        },
      }),
      aPassage(text, 'Bravo', { id: 'bravo' }),
      aPassage(text, 'Charlie', { id: 'lost', placement: 'orphan', note: 'Orphannote', tags: ['orphantag'] }),
    ],
    entities: [
      anEntity({ id: 'entity-a', name: 'Entityname', aliases: ['Entityalias'], note: 'Entitynote' }),
    ],
    relations: [
      aRelation({
        type: 'corroborates',
        from: { kind: 'passage', briefId: 'brief-1', annotationId: 'alpha' },
        to: { kind: 'passage', briefId: 'brief-1', annotationId: 'bravo' },
        note: 'Relationnote',
      }),
    ],
  });
}

interface Fact {
  readonly name: string;
  /** How it may be written in a file. */
  readonly written: RegExp;
  /** How a format says that it has no place for it. */
  readonly said: RegExp;
}

const FACTS: readonly Fact[] = [
  { name: 'the note of a passage', written: /Passagenote/, said: /\bnotes?\b/i },
  { name: 'a tag', written: /passagetag/, said: /\btags?\b/i },
  { name: 'a marking', written: /amber\+strict/i, said: /\bmarkings?\b/i },
  { name: 'confidence', written: /moderate|cert="medium"/i, said: /\bassessments?\b|confidence/i },
  { name: 'likelihood', written: /almost[ -]certain/, said: /\bassessments?\b|likelihood/i },
  { name: 'the author of a passage', written: /Passageauthor/, said: /\bauthors?\b/i },
  {
    name: 'when a passage was made',
    written: /2019-03-04|4 March 2019/,
    said: /\btimes?\b|when each passage/i,
  },
  { name: 'the status', written: /draft/i, said: /\bstatus\b/i },
  { name: 'an entity', written: /Entityname/, said: /\bentit(y|ies)\b/i },
  { name: 'an alias', written: /Entityalias/, said: /\balias(es)?\b|\bentit(y|ies)\b/i },
  { name: 'the note of an entity', written: /Entitynote/, said: /\bnotes?\b|\bentit(y|ies)\b/i },
  { name: 'a relation', written: /corroborates/i, said: /\brelations?\b/i },
  { name: 'the note of a relation', written: /Relationnote/, said: /\bnotes?\b|\brelations?\b/i },
  {
    name: 'the note of a passage without a place',
    written: /Orphannote/,
    said: /without a place|\bnotes?\b/i,
  },
  { name: 'a tag of a passage without a place', written: /orphantag/, said: /without a place|\btags?\b/i },
  { name: 'a passage without a place', written: /Charlie(?! left)/, said: /without a place/i },
];

async function readEverything(
  format: ExportFormat,
): Promise<{ readonly files: string; readonly says: string }> {
  const { files, losses } = unwrap(await format.serialize(aTellingBrief()));
  const texts = files.flatMap(({ content }) =>
    typeof content === 'string'
      ? [content]
      : Object.values(unzipSync(content)).map((part) => strFromU8(part)),
  );
  return { files: texts.join('\n'), says: [format.leavesOut, ...losses].join('\n') };
}

describe.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it('holds each fact of a passage, or says that it does not', async () => {
    const { files, says } = await readEverything(format);
    const silent = FACTS.filter(({ written, said }) => !written.test(files) && !said.test(says));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('the check', () => {
  it('sees a format that leaves something out without a word', async () => {
    const { files } = await readEverything(conllFormat);
    expect(FACTS.filter(({ written }) => !written.test(files)).length).toBeGreaterThan(5);
  });
});
