import type { AnchorOutcome } from '#core/anchoring/anchor.ts';

interface AnchorCase {
  readonly name: string;
  /** The passage stands between brackets. */
  readonly before: string;
  /** The expected place stands between brackets, where there is one. */
  readonly after: string;
  readonly outcome: AnchorOutcome['outcome'];
}

const LEAD = 'A convoy of forty vehicles left the depot at six in the morning. ';
const TAIL = ' The crossing at the old station stayed closed until the evening.';

export const ANCHOR_CASES: readonly AnchorCase[] = [
  {
    name: 'nothing has changed',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    outcome: 'exact',
  },
  {
    name: 'a change after it and its surroundings',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: `${LEAD}[The 12th brigade] moved north.${TAIL} A correction was added here.`,
    outcome: 'exact',
  },
  {
    name: 'a sentence was put in front',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: `Corrected on Tuesday. ${LEAD}[The 12th brigade] moved north.${TAIL}`,
    outcome: 'moved',
  },
  {
    name: 'the paragraph went to the end',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}\nSecond paragraph of the brief, which says little.`,
    after: `Second paragraph of the brief, which says little.\n${LEAD}[The 12th brigade] moved north.${TAIL}`,
    outcome: 'moved',
  },
  {
    name: 'a word of it was corrected',
    before: `${LEAD}[The 12th brigade moved north on Monday].${TAIL}`,
    after: `${LEAD}[The 12th brigade moved north on Tuesday].${TAIL}`,
    outcome: 'changed',
  },
  {
    name: 'the word next to it was corrected',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: `${LEAD}[The 12th brigade] turned south.${TAIL}`,
    outcome: 'changed',
  },
  {
    name: 'it is there twice with the same surroundings',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: `${LEAD}The 12th brigade moved north.${TAIL}\n${LEAD}The 12th brigade moved north.${TAIL}`,
    outcome: 'ambiguous',
  },
  {
    name: 'its sentence is gone and two lookalikes are left',
    before: `${LEAD}[The 12th brigade moved north].${TAIL} The 13th brigade moved north. The 14th brigade moved north.`,
    after: `${LEAD} The 13th brigade moved north. The 14th brigade moved north.`,
    outcome: 'ambiguous',
  },
  {
    name: 'its sentence is gone and its words stand elsewhere in other surroundings',
    before: `${LEAD}[Rutte] said so to reporters in Brussels.${TAIL}`,
    after: `${LEAD}${TAIL} On the way back the delegation called on Rutte for a short meeting about the winter.`,
    outcome: 'lost',
  },
  {
    name: 'everything about it is gone',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: 'Nothing in this report concerns the events of that day, and the archive is empty.',
    outcome: 'lost',
  },
  {
    name: 'the text is empty',
    before: `${LEAD}[The 12th brigade] moved north.${TAIL}`,
    after: '',
    outcome: 'lost',
  },
  {
    name: 'too little to tell it by, at another position',
    before: '[Kursk]',
    after: 'In Kursk.',
    outcome: 'ambiguous',
  },
  {
    name: 'too little to tell it by, but where it was',
    before: '[Kursk]',
    after: '[Kursk]',
    outcome: 'exact',
  },
  {
    name: 'emoji and right-to-left text around it',
    before: `🛰🛰 ${LEAD}[הנגיף 🇰🇵] moved.${TAIL}`,
    after: `x🛰🛰 ${LEAD}[הנגיף 🇰🇵] moved.${TAIL}`,
    outcome: 'moved',
  },
];
