/** Plain text → the blocks expected, as `type: text` with `⏎` for a line feed. */
export const FIND_BLOCKS_CASES: readonly (readonly [
  name: string,
  text: string,
  blocks: readonly string[],
])[] = [
  [
    'one paragraph a line',
    'The first paragraph is one long line that says what happened and to whom, and goes on.\nThe second one is shorter.\nThe third paragraph is again a long line that nobody wrapped, because a program wrote it.',
    [
      'paragraph: The first paragraph is one long line that says what happened and to whom, and goes on.',
      'paragraph: The second one is shorter.',
      'paragraph: The third paragraph is again a long line that nobody wrapped, because a program wrote it.',
    ],
  ],
  [
    'hard-wrapped paragraphs keep their line feeds',
    'The twelfth brigade moved to the north on Monday along the\nrailway line and crossed the river near the old bridge just\nbefore dawn, two residents said.\n\nThey counted about forty vehicles, most of them trucks that\nwere covered.',
    [
      'paragraph: The twelfth brigade moved to the north on Monday along the⏎railway line and crossed the river near the old bridge just⏎before dawn, two residents said.',
      'paragraph: They counted about forty vehicles, most of them trucks that⏎were covered.',
    ],
  ],
  [
    'wrapped by hand, when the sentence goes on in lower case',
    'We saw the convoy leave the depot in the\nmorning and turn to the north at the\ncrossing where the old station was.',
    [
      'paragraph: We saw the convoy leave the depot in the⏎morning and turn to the north at the⏎crossing where the old station was.',
    ],
  ],
  [
    'short lines are not joined',
    '12 Main Street\nKursk\nRussia\n\nJ. Smith\nSecond Secretary',
    [
      'paragraph: 12 Main Street',
      'paragraph: Kursk',
      'paragraph: Russia',
      'paragraph: J. Smith',
      'paragraph: Second Secretary',
    ],
  ],
  [
    'underlined headings',
    'Situation\n=========\nText of the section.\n\nEnemy\n-----\nMore text.',
    ['heading 1: Situation', 'paragraph: Text of the section.', 'heading 2: Enemy', 'paragraph: More text.'],
  ],
  [
    'headings in capitals',
    'WEEKLY REPORT\n\n1. ENEMY FORCES\nThey moved.\n\nTHIS WHOLE TELEGRAM IS IN CAPITALS AND ENDS LIKE A SENTENCE.',
    [
      'heading 1: WEEKLY REPORT',
      'heading 2: 1. ENEMY FORCES',
      'paragraph: They moved.',
      'paragraph: THIS WHOLE TELEGRAM IS IN CAPITALS AND ENDS LIKE A SENTENCE.',
    ],
  ],
  [
    'a short line before a paragraph is a title, a date line is not',
    'Rail traffic at the crossing\n\n28 October 2024\n\nKey judgments:\n\nThe traffic has doubled since the start of the month.',
    [
      'heading 1: Rail traffic at the crossing',
      'paragraph: 28 October 2024',
      'heading 2: Key judgments:',
      'paragraph: The traffic has doubled since the start of the month.',
    ],
  ],
  [
    'list items without their markers',
    'Findings\n\n- the first\n- the second, which is indented\n  on its next line\n    * nested\n\n1. one\n2. two\n   a) sub\n3) three?',
    [
      'heading 1: Findings',
      'list-item 1 -: the first',
      'list-item 1 -: the second, which is indented⏎  on its next line',
      'list-item 2 *: nested',
      'list-item 1 1.: one',
      'list-item 1 2.: two',
      'list-item 2 a): sub',
      'paragraph: 3) three?',
    ],
  ],
  [
    'numbering goes on over paragraphs',
    '1. The first point was made at length.\n\nA paragraph in between that belongs to it.\n\n2. The second point.',
    [
      'list-item 1 1.: The first point was made at length.',
      'paragraph: A paragraph in between that belongs to it.',
      'list-item 1 2.: The second point.',
    ],
  ],
  [
    'portion marks, dates and initials are no list markers',
    '(U) The brigade moved.\n\n12. Oktober war der Tag.\n\nA. Smith said so.',
    [
      'paragraph: (U) The brigade moved.',
      'paragraph: 12. Oktober war der Tag.',
      'paragraph: A. Smith said so.',
    ],
  ],
  [
    'tables drawn with characters',
    'Strength\n\n  Unit     Men\n  ----     ---\n  12 Bde   400\n  14 Bde   900\n\n| a | b |\n| c | d |\n\none\ttwo\nthree\tfour',
    [
      'heading 1: Strength',
      'preformatted:   Unit     Men⏎  ----     ---⏎  12 Bde   400⏎  14 Bde   900',
      'preformatted: | a | b |⏎| c | d |',
      'preformatted: one\ttwo⏎three\tfour',
    ],
  ],
  [
    'quoted mail',
    'I agree.\n> They moved north.\n> Two saw it.\nSo we assess it as likely.',
    [
      'paragraph: I agree.',
      'quote: > They moved north.⏎> Two saw it.',
      'paragraph: So we assess it as likely.',
    ],
  ],
  [
    'pages and rules',
    'One.\n\n* * *\n\nTwo.\n\fThree.\f\fFive.',
    [
      'paragraph: One.',
      'paragraph: Two.',
      'page 2',
      'paragraph: Three.',
      'page 3',
      'page 4',
      'paragraph: Five.',
    ],
  ],
  ['nothing', ' \n\n\t\n', []],
];
