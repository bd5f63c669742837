import { describeSpan } from '#core/anchoring/describe.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import { type Block, type BriefText, blockSchema } from '#core/model/blocks.ts';
import { anAnnotation } from '#test/support/builders.ts';

/** A brief written down block by block; `[[label|words]]` marks a passage, `~` after the label a low confidence, `?` a draft. */
export interface SampleBrief {
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  readonly language: string;
  readonly text: BriefText;
  readonly annotations: readonly Annotation[];
}

type Line = readonly [block: Record<string, unknown>, words: string];

const paragraph = { type: 'paragraph' };
const heading = (level: number) => ({ type: 'heading', level });
const item = (level: number, marker: string) => ({ type: 'list-item', level, marker });
const cell = (row: number, column: number) => ({
  type: 'table-cell',
  table: 0,
  row,
  column,
  isHeader: row === 0,
});

const ENGLISH: readonly Line[] = [
  [
    paragraph,
    'The harbour authority of [[location|Port Selwyn]] said on Monday that [[unit|two engineering companies]] are now working on the [[location|eastern quay]], which had been closed since the spring. [[event|The chief pilot, [[person|Mara Tiedemann]], confirmed the work to local reporters after a closed meeting with [[organization|Lodestar Freight]].]]',
  ],
  [
    paragraph,
    'The meeting, led by [[person|Ilmari Koskela]], deputy director of the [[organization|Coastal Transit Agency]], lasted\nless than an hour. A second source puts [[person|Koskela]] in [[location|Brennholm]] on the same day 🛰️, and a third 👩‍👩‍👧 does not mention him.',
  ],
  [heading(2), 'Assessment'],
  [
    paragraph,
    '[[judgment|It is very likely that the quay will take heavy cargo within weeks.]] Two berths have been dredged; [[gap?|the depth alongside was not given]].',
  ],
  [
    paragraph,
    '[[organization|The agency’s own bulletin]] had reported movements toward the port earlier in the month. [[judgment~|That bulletin and the pilot’s statement probably rest on the same survey]], so they should not be counted as two independent sources.',
  ],
  [heading(3), 'Indicators'],
  [item(1, '•'), 'Night shifts on the rail spur to [[location|Brennholm]]'],
  [item(1, '•'), 'Fuel deliveries, of which:'],
  [item(2, 'a)'), 'bunker oil at the inner basin'],
  [item(2, 'b)'), 'diesel for the [[unit~|mobile cranes]]'],
  [item(1, '3.'), 'Pilots called back from leave'],
  [
    { type: 'quote' },
    '“We were told to be ready by the first of the month, and nobody told us for what,” a crane driver said.',
  ],
  [heading(2), 'Calls at the port'],
  [cell(0, 0), 'Vessel'],
  [cell(0, 1), 'Arrived'],
  [cell(0, 2), 'Cargo'],
  [cell(1, 0), '[[organization|Halcyon Trader]]'],
  [cell(1, 1), '3 October'],
  [cell(1, 2), 'Rolled steel, declared'],
  [cell(2, 0), 'Vestkyst'],
  [cell(2, 1), '7 October'],
  [cell(2, 2), '[[gap?|not declared]]'],
  [
    { type: 'preformatted' },
    'FM   PORT CONTROL\nTO   ALL PILOTS\nBT\n1.   BERTH 4  CLOSED  0600-1800\n2.   BERTH 5  OPEN',
  ],
  [{ type: 'page-break', page: 2 }, ''],
  [heading(2), 'Outlook'],
  [paragraph, 'The next call is expected at [[location|Port Selwyn]] before the end of the month.'],
];

const ARABIC: readonly Line[] = [
  [heading(1), 'تقرير الميناء'],
  [
    paragraph,
    'قالت [[organization|سلطة الميناء]] يوم الاثنين إن [[unit|سريتين هندسيتين]] تعملان الآن على [[location|الرصيف الشرقي]] المغلق منذ الربيع. [[event|وأكد كبير المرشدين [[person|سامر الحداد]] ذلك للصحفيين بعد اجتماع مغلق مع شركة Lodestar Freight استمر أقل من ساعة.]]',
  ],
  [
    paragraph,
    '[[judgment|من المرجح جدا أن يستقبل الرصيف بضائع ثقيلة خلال أسابيع.]] وقد جرى تعميق مرسيين (4 و5)، أما [[gap?|العمق على طول الرصيف فلم يذكر]].',
  ],
  [item(1, '•'), 'نوبات ليلية على خط السكة إلى [[location|برينهولم]]'],
  [item(1, '•'), 'استدعاء المرشدين من الإجازة'],
];

const CHINESE: readonly Line[] = [
  [heading(1), '港口情况简报'],
  [
    paragraph,
    '[[organization|港务局]]周一表示，[[unit|两个工程连]]正在[[location|东码头]]施工，该码头自春季以来一直关闭。[[event|首席引航员[[person|林若海]]在与一家货运公司的闭门会议后向当地记者证实了这项工程。]]会议由沿海运输署副署长主持，\n持续不到一个小时。',
  ],
  [
    paragraph,
    '[[judgment|该码头很可能在数周内开始接卸重型货物。]]两个泊位已经疏浚；[[gap?|码头前沿水深未予公布]]。',
  ],
  [
    paragraph,
    '東京の港湾当局は[[location|東埠頭]]の工事を認めた。釜山항만공사는 [[judgment~|일정을 확인하지 않았다]].',
  ],
];

export const SAMPLE_BRIEFS = {
  english: compose('Port Selwyn reopens its eastern quay', 'ltr', 'en', ENGLISH),
  arabic: compose('الرصيف الشرقي يعود إلى العمل', 'rtl', 'ar', ARABIC),
  chinese: compose('东码头恢复作业', 'ltr', 'zh', CHINESE),
};

function compose(
  title: string,
  direction: 'ltr' | 'rtl',
  language: string,
  lines: readonly Line[],
): SampleBrief {
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const [block, words] of lines) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const plain = readMarks(words, start, marks);
    text += plain;
    blocks.push(blockOf({ ...block, start, end: text.length }));
  }
  const ordered = marks.sort((one, other) => one.start - other.start || other.end - one.end);
  return {
    title,
    direction,
    language,
    text: { text, blocks },
    annotations: ordered.map((mark, index) => annotationOf(text, mark, index)),
  };
}

interface Mark {
  readonly label: string;
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** Takes the marks out of the words and notes where they were. */
function readMarks(words: string, offset: number, marks: Mark[]): string {
  const open: { label: string; sign: string; start: number }[] = [];
  let plain = '';
  for (const token of words.split(/(\[\[[a-z]+[~?]?\||\]\])/)) {
    const opening = /^\[\[([a-z]+)([~?]?)\|$/.exec(token);
    if (opening) open.push({ label: opening[1] ?? '', sign: opening[2] ?? '', start: offset + plain.length });
    else if (token === ']]') {
      const mark = open.pop();
      if (mark) marks.push({ ...mark, end: offset + plain.length });
    } else plain += token;
  }
  return plain;
}

function blockOf(fields: Record<string, unknown>): Block {
  return blockSchema.parse(fields);
}

function annotationOf(text: string, { label, sign, start, end }: Mark, index: number): Annotation {
  return anAnnotation({
    id: `annotation-${index}`,
    spans: [describeSpan(text, start, end)],
    label,
    status: sign === '?' ? 'draft' : 'accepted',
    assessment: { ...NOT_STATED, confidence: sign === '~' ? 'low' : null },
  });
}
