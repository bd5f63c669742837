import { expect, type Locator, type Page } from '@playwright/test';

/** The pages of the original as a person knows them. */
export class PageViewPage {
  readonly page: Page;
  readonly region: Locator;
  readonly pageField: Locator;
  /** Boxes of passages, in the order of pages and of the text. */
  readonly marks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Pages of the original' });
    this.pageField = page.getByRole('toolbar', { name: 'Pages' }).getByRole('textbox');
    this.marks = this.region.locator('[data-annotation]');
  }

  sheet(number: number): Locator {
    return this.region.getByRole('article', { name: `Page ${number}`, exact: true });
  }

  /** @param leastInk share of the page that is dark */
  async expectDrawn(number: number, leastInk = 0.0002): Promise<void> {
    const sheet = this.sheet(number);
    await expect(sheet.locator('canvas')).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => this.measureInk(sheet)).toBeGreaterThan(leastInk);
  }

  /** Where the words of a line stand on screen, beginning with these. */
  private async findLine(
    words: string,
    { isInView = false } = {},
  ): Promise<{ x: number; y: number; width: number; height: number }> {
    const line = this.region.locator('[data-from]').filter({ hasText: words }).first();
    if (!isInView) await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await line.boundingBox();
    if (box === null) throw new Error(`“${words}” is not on the pages.`);
    return box;
  }

  /** From before the first letter to beyond the last. */
  async selectLine(words: string, lastLine = words): Promise<void> {
    const { x, y, height } = await this.findLine(words);
    const last = await this.findLine(lastLine, { isInView: true });
    await this.page.mouse.move(x + 0.5, y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(last.x + last.width + 4, last.y + last.height / 2, { steps: 4 });
    await this.page.mouse.up();
    await expect(this.page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  }

  /** The word must begin its line. */
  async doubleClickWord(word: string): Promise<void> {
    const { x, y, height } = await this.findLine(word);
    await this.page.mouse.dblclick(x + 8, y + height / 2);
    await expect(this.page.getByRole('toolbar', { name: 'Selected text' })).toBeVisible();
  }

  async rightClick(words: string): Promise<void> {
    const { x, y, width, height } = await this.findLine(words, { isInView: true });
    await this.page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  }

  async click(mark: Locator): Promise<void> {
    await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await mark.boundingBox();
    if (box === null) throw new Error('The passage is not on screen.');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async expectInView(mark: Locator): Promise<void> {
    await expect
      .poll(async () => {
        const [box, view] = [await mark.boundingBox(), await this.region.boundingBox()];
        return box !== null && view !== null && box.y >= view.y && box.y + box.height <= view.y + view.height;
      })
      .toBe(true);
  }

  /** How much of the drawing under a box is dark, 0 to 1. */
  findInk(mark: Locator): Promise<number> {
    return mark.evaluate((element) => {
      const canvas = element.closest('article')?.querySelector('canvas');
      const pen = canvas?.getContext('2d');
      if (!canvas || !pen) throw new Error('The page is not drawn.');
      const [box, paper] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const scale = canvas.width / paper.width;
      const { data } = pen.getImageData(
        (box.left - paper.left) * scale,
        (box.top - paper.top) * scale,
        Math.max(1, box.width * scale),
        Math.max(1, box.height * scale),
      );
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return dark / (data.length / 4);
    });
  }

  /** CSS pixels from each edge of a box to the ink of its word, which must stand between spaces; outwards is negative. */
  measureEdges(mark: Locator): Promise<{ before: number; after: number }> {
    return mark.evaluate((element) => {
      const canvas = element.closest('article')?.querySelector('canvas');
      const pen = canvas?.getContext('2d');
      if (!canvas || !pen) throw new Error('The page is not drawn.');
      const [box, paper] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const scale = canvas.width / paper.width;
      const top = Math.round((box.top - paper.top) * scale);
      const { data } = pen.getImageData(0, top, canvas.width, Math.round(box.height * scale));
      const rows = data.length / 4 / canvas.width;
      const isInk = (column: number) =>
        Array.from({ length: rows }, (_, row) => data[(row * canvas.width + column) * 4] ?? 255).some(
          (value) => value < 200,
        );
      // From the middle of the word outwards, over the narrow room between its letters, to the first wide one.
      const room = Math.round(box.height * scale * 0.18);
      const walk = (step: 1 | -1) => {
        let edge = Math.round((box.left + box.width / 2 - paper.left) * scale);
        for (let column = edge; Math.abs(column - edge) <= room; column += step)
          if (isInk(column)) edge = column;
        return edge;
      };
      return {
        before: walk(-1) / scale - (box.left - paper.left),
        after: box.right - paper.left - (walk(1) + 1) / scale,
      };
    });
  }

  private measureInk(sheet: Locator): Promise<number> {
    return sheet.evaluate((element) => {
      // While pages change their size another canvas takes the place of this one.
      const canvas = element.querySelector('canvas');
      if (canvas === null || canvas.width === 0) return 0;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return dark / Math.max(1, data.length / 4);
    });
  }
}
