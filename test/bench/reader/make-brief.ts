import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Block, BriefText } from '#core/model/blocks.ts';
import { anAnnotation } from '#test/support/builders.ts';
import { SAMPLE_LABELS } from './sample-labels.ts';

/** A small linear congruential generator: the same seed gives the same brief on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  'convoy bridge river patrol harbour ledger invoice director ministry battalion exercise rail depot crossing signal courier transfer account vessel manifest customs observer district reserve supply northern eastern reported moved denied confirmed withdrew delivered before after during within near the a of and to by'.split(
    ' ',
  );

/** Paragraphs of invented words, about `totalLength` UTF-16 units in all. */
export function makeLongText(paragraphCount: number, totalLength: number, random: () => number): BriefText {
  const blocks: Block[] = [];
  const paragraphs: string[] = [];
  const perParagraph = totalLength / paragraphCount;
  let start = 0;
  for (let index = 0; index < paragraphCount; index += 1) {
    const length = perParagraph * (0.5 + random()) - 2;
    let words = '';
    while (words.length < length) words += makeSentence(random);
    words = words.trimEnd();
    paragraphs.push(words);
    blocks.push({ type: 'paragraph', start, end: start + words.length });
    start += words.length + 2;
  }
  return { text: paragraphs.join('\n\n'), blocks };
}

function makeSentence(random: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => pick(WORDS, random));
  const [first = 'The', ...rest] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}. `;
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

/** Passages spread over the text in stacks of up to `depth`, 1 in 100 in two pieces; in text order. */
export function makeAnnotations(
  text: string,
  { count, depth, random }: { readonly count: number; readonly depth: number; readonly random: () => number },
): readonly Annotation[] {
  const made: Annotation[] = [];
  const stacks = Math.ceil(count / ((depth + 1) / 2));
  for (let stack = 0; stack < stacks && made.length < count; stack += 1) {
    const centre = Math.floor(((stack + random() * 0.8) / stacks) * (text.length - 400)) + 150;
    const layers = 1 + Math.floor(random() * depth);
    for (let layer = 0; layer < layers && made.length < count; layer += 1) {
      made.push(makeOne(text, { centre, layer, id: made.length, random }));
    }
  }
  // The dice may have fallen low: what is missing lies alone.
  while (made.length < count) {
    const centre = 150 + Math.floor(random() * (text.length - 400));
    made.push(makeOne(text, { centre, layer: 0, id: made.length, random }));
  }
  return made.sort((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0));
}

interface OneInput {
  readonly centre: number;
  readonly layer: number;
  readonly id: number;
  readonly random: () => number;
}

function makeOne(text: string, { centre, layer, id, random }: OneInput): Annotation {
  const start = centre - layer * 8;
  const end = centre + 6 + Math.floor(random() * 8) + layer * 12;
  const spans = [describeSpan(text, start, end)];
  if (id % 100 === 0) spans.push(describeSpan(text, end + 5, end + 14));
  return anAnnotation({
    id: `annotation-${id}`,
    spans,
    label: pick(SAMPLE_LABELS, random).id,
    status: random() < 0.1 ? 'draft' : 'accepted',
    assessment: {
      confidence: random() < 0.2 ? 'low' : null,
      likelihood: null,
      reliability: null,
      credibility: null,
    },
  });
}
