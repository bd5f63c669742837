import { describeSpan } from '#core/anchoring/describe.ts';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Span } from '#core/model/annotation.ts';
import { aRandom } from './random.ts';

/** A passage of the first text and where it truly is in the second; `null` when it was deleted or rewritten. */
export interface TruePassage {
  readonly span: Span;
  readonly truth: OffsetRange | null;
  /** Its sentence has a twin, word for word or nearly. */
  readonly hasTwin: boolean;
}

export interface Reissue {
  readonly before: string;
  readonly after: string;
  readonly passages: readonly TruePassage[];
}

interface Word {
  text: string;
  /** Number of the word in the first text; `null` for one that the edit put in. */
  readonly origin: number | null;
}

interface Sentence {
  words: Word[];
  readonly isTwin: boolean;
}

const VOCABULARY =
  'brigade convoy railway crossing satellite imagery officials reported shipment containers port vessel crew artillery depot ministry statement denied confirmed analysts observed movement eastern border district winter supply ammunition delivered according sources unnamed company registered invoice payment director shares transfer account bank audit review tender awarded contract price machine parts export licence customs declared weight crane berth anchored transponder silent signal lost regained night morning week month later earlier between near above below several many few new old large small damaged repaired closed opened guarded visible hidden'.split(
    ' ',
  );

/** Writes a brief, corrects a share of its sentences as editors do, and keeps account of every word. */
export function aReissue(seed: number, touchedShare: number): Reissue {
  const random = aRandom(seed);
  const before = writeBrief(random);
  number(before);
  const after = correct(
    before.map((paragraph) => paragraph.map((sentence) => ({ ...sentence, words: [...sentence.words] }))),
    { random, touchedShare },
  );
  const textBefore = compose(before);
  const textAfter = compose(after);
  const passages = Array.from({ length: 40 }, () => choosePassage(before, random)).map(
    ({ sentence, words }) => {
      const range = spanOf(textBefore.places, words);
      if (range === null) throw new Error('A passage of the first text has no place in it.');
      return {
        span: describeSpan(textBefore.text, range.start, range.end),
        truth: spanOf(textAfter.places, words),
        hasTwin: sentence.isTwin,
      };
    },
  );
  return { before: textBefore.text, after: textAfter.text, passages };
}

type Random = () => number;

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

function writeBrief(random: Random): Sentence[][] {
  const brief = Array.from({ length: 12 + Math.floor(random() * 10) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 5) }, () => writeSentence(random)),
  );
  // Reports repeat themselves: a daily line word for word, and the same line with another number.
  for (let count = 0; count < 4; count += 1) {
    const model = pick(random, pick(random, brief));
    const twin: Sentence = { words: model.words.map((word) => ({ ...word })), isTwin: true };
    if (count % 2 === 1) replaceWord(twin, random, String(Math.floor(random() * 90) + 10));
    pick(random, brief).push(twin);
    brief.forEach((paragraph, index) => {
      brief[index] = paragraph.map((sentence) =>
        sentence === model ? { ...sentence, isTwin: true } : sentence,
      );
    });
  }
  return brief;
}

function writeSentence(random: Random): Sentence {
  const length = 6 + Math.floor(random() * 14);
  const words = Array.from({ length }, (_, index): Word => {
    const text = random() < 0.08 ? String(Math.floor(random() * 300)) : pick(random, VOCABULARY);
    const capital = index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    return { text: index === length - 1 ? `${capital}.` : capital, origin: null };
  });
  return { words, isTwin: false };
}

function number(brief: Sentence[][]): void {
  let next = 0;
  for (const sentence of brief.flat()) {
    sentence.words = sentence.words.map(({ text }) => {
      next += 1;
      return { text, origin: next };
    });
  }
}

function replaceWord(sentence: Sentence, random: Random, text: string): void {
  const at = 1 + Math.floor(random() * (sentence.words.length - 2));
  const word = sentence.words[at];
  if (word !== undefined) sentence.words[at] = { ...word, text };
}

interface Correction {
  readonly random: Random;
  readonly touchedShare: number;
}

function correct(brief: Sentence[][], { random, touchedShare }: Correction): Sentence[][] {
  const corrected = brief.map((paragraph) =>
    paragraph.flatMap((sentence) => (random() < touchedShare ? touch(sentence, random) : [sentence])),
  );
  // A paragraph that goes elsewhere touches all its sentences, so it is rare.
  if (random() < touchedShare) {
    const [moved] = corrected.splice(Math.floor(random() * corrected.length), 1);
    if (moved !== undefined) corrected.splice(Math.floor(random() * corrected.length), 0, moved);
  }
  return corrected.filter((paragraph) => paragraph.length > 0);
}

function touch(sentence: Sentence, random: Random): Sentence[] {
  const touched = { ...sentence, words: [...sentence.words] };
  const roll = random();
  if (roll < 0.12) return [];
  if (roll < 0.24) return [sentence, writeSentence(random)];
  const changes = roll < 0.7 ? 1 : 3;
  for (let count = 0; count < changes; count += 1) {
    if (random() < 0.6) replaceWord(touched, random, pick(random, VOCABULARY));
    else
      touched.words.splice(1 + Math.floor(random() * (touched.words.length - 1)), 0, {
        text: pick(random, VOCABULARY),
        origin: null,
      });
  }
  return [touched];
}

interface Composed {
  readonly text: string;
  /** Number of a word → where it stands. */
  readonly places: ReadonlyMap<number, OffsetRange>;
}

function compose(brief: readonly (readonly Sentence[])[]): Composed {
  let text = '';
  const places = new Map<number, OffsetRange>();
  brief.forEach((paragraph, paragraphIndex) => {
    if (paragraphIndex > 0) text += '\n\n';
    paragraph.forEach((sentence, sentenceIndex) => {
      sentence.words.forEach((word, wordIndex) => {
        if (sentenceIndex + wordIndex > 0) text += ' ';
        if (word.origin !== null)
          places.set(word.origin, { start: text.length, end: text.length + word.text.length });
        text += word.text;
      });
    });
  });
  return { text, places };
}

function choosePassage(brief: readonly (readonly Sentence[])[], random: Random) {
  const sentence = pick(random, pick(random, brief));
  const isWhole = random() < 0.15;
  const length = isWhole
    ? sentence.words.length
    : 1 + Math.floor(random() * Math.min(8, sentence.words.length));
  const first = Math.floor(random() * (sentence.words.length - length + 1));
  return { sentence, words: sentence.words.slice(first, first + length) };
}

function spanOf(places: Composed['places'], words: readonly Word[]): OffsetRange | null {
  const found = words.flatMap(({ origin }) => places.get(origin ?? -1) ?? []);
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
