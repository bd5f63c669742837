import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { lookAtExport } from '#core/exports/look-at-export.ts';
import { makeExport } from '#core/exports/make-export.ts';
import { writeReport } from '#core/exports/write-report.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { aBrief, anEntity, aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';

const GREEN = [{ scheme: 'tlp2', level: 'green', controls: [] }];
const RED = [{ scheme: 'tlp2', level: 'red', controls: [] }];
const SECRETS = ['codename SPARROW', 'the north tunnel', 'כיכר המרכז'];
const text = aText([
  [{ type: 'paragraph' }, 'Our man, codename SPARROW, met them at the north tunnel.'],
  [{ type: 'paragraph' }, 'Later at כיכר המרכז. Nothing else was seen.'],
]);

/** The secret words wherever a person could have typed them. */
function aBriefFullOfSecrets() {
  const [first = '', second = '', third = ''] = SECRETS;
  return anExportInput({
    brief: aBrief({
      title: `Meeting of ${first}`,
      note: `Do not name ${second}.`,
      tags: [`about ${first}`],
      markings: GREEN,
      source: { ...aBrief().source, origin: `Desk of ${first}`, fileName: `${first}.docx`, author: first },
    }),
    text,
    annotations: [
      aPassage(text, first, { id: 'man', entityId: 'man', markings: RED }),
      aPassage(text, second, { id: 'place', entityId: 'place', markings: RED }),
      aPassage(text, third, { id: 'square', markings: RED, note: 'withheld with it' }),
      aPassage(text, 'Nothing else was seen', {
        id: 'open',
        note: `As at ${third}.`,
        tags: [third],
        author: 'R. Analyst',
        entityId: 'seen',
      }),
    ],
    entities: [
      anEntity({ id: 'man', name: first, note: 'the agent' }),
      anEntity({ id: 'place', type: 'location', name: second }),
      anEntity({ id: 'seen', name: 'Nobody', aliases: [third], note: `not ${third}` }),
    ],
    relations: [
      aRelation({
        from: { kind: 'entity', entityId: 'man' },
        to: { kind: 'entity', entityId: 'place' },
        note: third,
      }),
    ],
  });
}

/** What a recipient could look into: texts, texts inside of zips, running lines of pages, names of files. */
function listWords(content: string | Uint8Array): readonly string[] {
  // CoNLL has one word a line: they are read as a sentence too
  if (typeof content === 'string')
    return [
      content,
      content
        .split('\n')
        .map((line) => line.split(/[\t ]/)[0])
        .join(' '),
    ];
  const parts = unzipSync(content);
  return Object.entries(parts).flatMap(([name, bytes]) => [name, strFromU8(bytes), strFromU8(bytes, true)]);
}

describe('a sanitised copy', () => {
  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    'as %s gives away no withheld word, in no byte',
    async (formatId, format) => {
      const withheld = [...SECRETS, 'the agent', 'withheld with it'];
      const input = aBriefFullOfSecrets();
      const choice = { ...chooseEverything(formatId), release: GREEN };
      const open = unwrap(await makeExport(input, chooseEverything(formatId)));
      const copy = unwrap(await makeExport(input, choice));
      expect(copy.log?.withheld).toHaveLength(3);
      const words = [
        copy.title,
        unwrap(await lookAtExport(input, choice, 'whole')).text,
        writeReport(format, copy),
        ...copy.losses,
        ...copy.files.flatMap(({ suffix, content, printed }) => [
          suffix,
          printed?.header ?? '',
          printed?.footer ?? '',
          ...(printed?.expected.blocks ?? []),
          ...listWords(content),
        ]),
      ];
      const isSaid = (secret: string, all: readonly string[]) =>
        all.some(
          (part) =>
            part.includes(secret) ||
            part.includes(JSON.stringify(secret).slice(1, -1)) ||
            part.includes(encodeURIComponent(secret)),
        );
      for (const secret of withheld) expect(isSaid(secret, words), secret).toBe(false);
      // the search can find them: the brief as it is holds at least one in every format
      const all = open.files.flatMap(({ content }) => listWords(content));
      expect(withheld.some((secret) => isSaid(secret, all))).toBe(true);
    },
  );
});
