import type { Page } from '@playwright/test';

/** What a person does with the reader, by the words on the page. */
export class ReaderPage {
  constructor(readonly page: Page) {}

  get text() {
    return this.page.getByRole('region', { name: 'Brief text' });
  }

  /** Where a stretch of text lies on screen: its first line, in CSS pixels. */
  async findWords(words: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.evaluate((wanted) => {
      const { brief } = window.harness;
      const start = brief.text.text.indexOf(wanted);
      const block = brief.text.blocks.findIndex(
        (candidate) => candidate.start <= start && candidate.end > start,
      );
      const node = document.querySelector(`[data-block="${block}"]`)?.firstChild;
      if (!(node instanceof Text)) return undefined;
      const from = start - (brief.text.blocks[block]?.start ?? 0);
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, Math.min(from + wanted.length, node.length));
      const [rect] = range.getClientRects();
      return rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    }, words);
    if (!box) throw new Error(`“${words}” is not on the page.`);
    return box;
  }

  async clickOn(words: string, options: { readonly clickCount?: number } = {}): Promise<void> {
    const { x, y, width, height } = await this.findWords(words);
    await this.page.mouse.click(x + width / 2, y + height / 2, options);
  }

  /** Drags from the first character to the last; the words must stand in one line. */
  async dragOver(words: string): Promise<void> {
    const { x, y, width, height } = await this.findWords(words);
    await this.page.mouse.move(x + 1, y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width - 1, y + height / 2, { steps: 5 });
    await this.page.mouse.up();
  }

  /** The line at the top edge: its first words, by which it is found again, and where it stands in CSS pixels. */
  async findTopLine(): Promise<{ words: string; y: number }> {
    const words = await this.page.evaluate(() => {
      const column = document.querySelector('.reader-text')?.getBoundingClientRect();
      const caret = document.caretPositionFromPoint((column?.left ?? 0) + 2, 12);
      return caret?.offsetNode.textContent?.slice(caret.offset, caret.offset + 60) ?? '';
    });
    return { words, y: (await this.findWords(words)).y };
  }

  async getSelectedWords(): Promise<string | null> {
    return this.page.evaluate(() => {
      const { handle, brief } = window.harness;
      const range = handle.current?.getSelection();
      return range ? brief.text.text.slice(range.start, range.end) : null;
    });
  }

  async getActiveWords(): Promise<string | null> {
    return this.page.evaluate(() => {
      const { brief } = window.harness;
      const id = window.harness.getActive();
      const span = window.harness.getAnnotations().find((annotation) => annotation.id === id)?.spans[0];
      return span ? brief.text.text.slice(span.start, span.end) : null;
    });
  }
}
