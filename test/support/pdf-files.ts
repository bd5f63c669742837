export interface PdfText {
  /** Points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Extra room at each space, as justified lines have it. */
  readonly wordSpacing?: number;
  /** Text that runs up the sheet: upright once the page is turned by 90°. */
  readonly runsUp?: boolean;
  /** Characters of ISO-8859-1. */
  readonly text: string;
}

export interface PdfHighlight {
  /** `[left, bottom, right, top]`. */
  readonly box: readonly [number, number, number, number];
  readonly note?: string;
  readonly author?: string;
}

export interface PdfPageContent {
  readonly texts: readonly PdfText[];
  readonly highlights?: readonly PdfHighlight[];
  /** Operators of a content stream, in characters of ISO-8859-1: what no text can show. */
  readonly drawing?: string;
  /** Clockwise, in degrees: how a viewer turns the page. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** `[left, bottom, right, top]` of what is shown of the sheet. */
  readonly cropBox?: readonly [number, number, number, number];
}

/** Leads to a page, counted from 0. */
export interface PdfBookmark {
  readonly title: string;
  readonly page: number;
}

/** A PDF in Helvetica, one object after the other and nothing compressed, so that a failing test can be read. */
export function aPdf(
  pages: readonly PdfPageContent[],
  info: Readonly<Record<string, string>> = {},
  bookmarks: readonly PdfBookmark[] = [],
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // the page tree, known at the end
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${value})`)
      .join(' ')} >>`,
  );
  const pageNumbers = pages.map(
    ({ texts, drawing: extra = '', highlights = [], rotate = 0, cropBox = [0, 0, 595, 842] }) => {
      const drawing = [...texts.map(drawText), extra].join('\n');
      const content = add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
      const annotations = highlights.map((highlight) => `${add(describeHighlight(highlight))} 0 R`);
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [${cropBox.join(' ')}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R /Annots [${annotations.join(' ')}] >>`,
      );
    },
  );
  objects[1] = `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`;
  if (bookmarks.length > 0)
    objects[0] = `<< /Type /Catalog /Pages 2 0 R /Outlines ${addOutline(objects, bookmarks, pageNumbers)} 0 R >>`;
  return Uint8Array.from(assemble(objects), (letter) => letter.charCodeAt(0));
}

/** ISO 32000-1, 12.3.3: a chain of items below one object. @returns the number of that object */
function addOutline(
  objects: string[],
  bookmarks: readonly PdfBookmark[],
  pageNumbers: readonly number[],
): number {
  const root = objects.length + 1;
  const [first, last] = [root + 1, root + bookmarks.length];
  objects.push(`<< /Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length} >>`);
  for (const [index, { title, page }] of bookmarks.entries()) {
    const own = first + index;
    const links = `${own > first ? `/Prev ${own - 1} 0 R` : ''} ${own < last ? `/Next ${own + 1} 0 R` : ''}`;
    objects.push(
      `<< /Title (${title}) /Parent ${root} 0 R ${links} /Dest [${pageNumbers[page]} 0 R /Fit] >>`,
    );
  }
  return root;
}

/** Breaks the object of a page, and nothing else. @param number counted from 1 */
export function damagePage(pdf: Uint8Array, number: number): Uint8Array {
  let seen = 0;
  const broken = Buffer.from(pdf)
    .toString('latin1')
    .replace(/<< \/Type \/Page \/Parent/g, (page) => {
      seen += 1;
      return seen === number ? '[  /Type /Page /Parent' : page;
    });
  return Buffer.from(broken, 'latin1');
}

/** Lines of text under each other, from the top left corner of a column. */
export function aColumn(
  lines: readonly string[],
  { x = 60, top = 760, size = 11, leading = 14 } = {},
): PdfText[] {
  return lines.map((text, index) => ({ x, y: top - index * leading, size, text }));
}

function drawText({ x, y, size = 11, text, wordSpacing = 0, runsUp = false }: PdfText): string {
  const turn = runsUp ? '0 1 -1 0' : '1 0 0 1';
  return `BT /F1 ${size} Tf ${wordSpacing} Tw ${turn} ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

function describeHighlight({
  box: [left, bottom, right, top],
  note = '',
  author = '',
}: PdfHighlight): string {
  const corners = [left, top, right, top, left, bottom, right, bottom].join(' ');
  return `<< /Type /Annot /Subtype /Highlight /Rect [${left} ${bottom} ${right} ${top}] /QuadPoints [${corners}] /Contents (${note}) /T (${author}) >>`;
}

function assemble(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
