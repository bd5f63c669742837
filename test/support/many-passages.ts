import type { ExportInput } from '#core/formats/format.ts';
import { anAnnotation, anEntity } from './builders.ts';
import { anExportInput, aText } from './export-input.ts';

const WORDS = 'harbour convoy ledger signal depot patrol courier bridge'.split(' ');

/** A brief whose every fifth word or so is a passage: `count` of them, each with words that no other has. */
export function anExportOfMany(count: number, fields: Partial<ExportInput> = {}): ExportInput {
  const names = Array.from({ length: count }, (_, index) => `${WORDS[index % WORDS.length]} ${index + 1}`);
  const paragraphs: string[] = [];
  for (let from = 0; from < count; from += 8)
    paragraphs.push(
      names
        .slice(from, from + 8)
        .map((name) => `Seen near the ${name} at night`)
        .join('. '),
    );
  const text = aText(paragraphs.map((words) => [{ type: 'paragraph' }, words]));
  const entity = anEntity({ id: 'entity-1', name: 'Watch post', type: 'organization' });
  let searched = 0;
  const annotations = names.map((exact, index) => {
    const start = text.text.indexOf(exact, searched);
    searched = start + exact.length;
    return anAnnotation({
      id: `many-${index}`,
      spans: [{ start, end: searched, quote: { exact, prefix: '', suffix: '' } }],
      entityId: index % 3 === 0 ? entity.id : null,
    });
  });
  return anExportInput({ text, annotations, entities: [entity], ...fields });
}
