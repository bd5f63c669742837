import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GlyphWidths } from '#core/pages/char-advances.ts';
import { parseGlyphWidths } from '#core/pages/glyph-widths.ts';

/** One sign as a page draws it, in points from the upper left corner of the upright page. */
export interface DrawnGlyph {
  readonly characters: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly DrawnGlyph[];
  /** What the page view knows of each item. */
  readonly items: readonly { readonly text: string; readonly widths: GlyphWidths | undefined }[];
}

/**
 * Where each sign of a PDF stands, by following the operators that draw it (ISO 32000-1, 9.4): a second way to know, that shares
 * nothing with how text is read. Knows what the fixtures use.
 */
export async function drawPdf(bytes: Uint8Array): Promise<readonly DrawnPage[]> {
  await import('#electron/importing/pdf/open-pdf.ts').then(({ openPdf }) => openPdf(bytes, undefined));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await drawPage(await document.getPage(number)));
  }
  await task.destroy();
  return pages;
}

async function drawPage(page: PDFPageProxy): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const pen = new Pen(toMatrix(transform));
  for (const [index, operator] of fnArray.entries()) pen.follow(operator, argsArray[index]);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const described = items.map((item) => {
    if (!('fontName' in item)) return { text: '', widths: undefined };
    const { str, fontName } = item;
    const hasFont = page.commonObjs.has(fontName);
    return { text: str, widths: hasFont ? parseGlyphWidths(page.commonObjs.get(fontName)) : undefined };
  });
  return { width, height, glyphs: pen.glyphs, items: described };
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Follows text operators, nothing else. */
class Pen {
  readonly glyphs: DrawnGlyph[] = [];
  readonly #stack: Matrix[] = [];
  #page: Matrix;
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #size = 1;
  #wordSpacing = 0;
  #charSpacing = 0;
  #leading = 0;
  #scale = 1;

  constructor(page: Matrix) {
    this.#page = page;
  }

  follow(operator: number, args: unknown): void {
    const numbers = toNumbers(args);
    const first = isList(args) ? args[0] : undefined;
    if (this.#setState(operator, numbers)) return;
    const [x = 0, y = 0] = numbers;
    if (operator === OPS.beginText) this.#setMatrix(IDENTITY);
    else if (operator === OPS.setTextMatrix) this.#setMatrix(toMatrix(first));
    else if (operator === OPS.moveText) this.#move(x, y);
    else if (operator === OPS.nextLine) this.#move(0, this.#leading);
    else if (operator === OPS.showText) this.#show(isList(first) ? first : []);
  }

  /** @returns whether it was an operator that draws and moves nothing */
  #setState(operator: number, numbers: readonly number[]): boolean {
    const [value = 0, second = 0] = numbers;
    if (operator === OPS.save) this.#stack.push(this.#page);
    else if (operator === OPS.restore) this.#page = this.#stack.pop() ?? this.#page;
    else if (operator === OPS.transform) this.#page = multiply(this.#page, toMatrix(numbers));
    else if (operator === OPS.setFont) this.#size = second;
    else if (operator === OPS.setLeading) this.#leading = value;
    else if (operator === OPS.setWordSpacing) this.#wordSpacing = value;
    else if (operator === OPS.setCharSpacing) this.#charSpacing = value;
    else if (operator === OPS.setHScale) this.#scale = value / 100;
    else return false;
    return true;
  }

  #setMatrix(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #move(x: number, y: number): void {
    this.#setMatrix(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(signs: readonly unknown[]): void {
    for (const sign of signs) {
      if (typeof sign === 'number') this.#advance((-sign / 1000) * this.#size * this.#scale);
      else if (typeof sign === 'object' && sign !== null && 'unicode' in sign && 'width' in sign)
        this.#draw(String(sign.unicode), Number(sign.width), 'isSpace' in sign && sign.isSpace === true);
    }
  }

  #draw(characters: string, width: number, isSpace: boolean): void {
    const [, , c, d, x, y] = multiply(this.#page, this.#text);
    const drawn = (width / 1000) * this.#size * this.#scale;
    const [, , , , right] = multiply(multiply(this.#page, this.#text), [1, 0, 0, 1, drawn, 0]);
    this.glyphs.push({
      characters,
      left: Math.min(x, right),
      right: Math.max(x, right),
      y,
      size: Math.hypot(c, d) * this.#size,
    });
    this.#advance(drawn + (this.#charSpacing + (isSpace ? this.#wordSpacing : 0)) * this.#scale);
  }

  #advance(by: number): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, by, 0]);
  }
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = toNumbers(value);
  return [a, b, c, d, e, f];
}

/** Lists of numbers come as arrays or typed arrays. */
function toNumbers(value: unknown): number[] {
  return typeof value === 'object' && value !== null ? Object.values(value).map(Number) : [];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
