import { expect, type Locator, type Page } from '@playwright/test';

/** The window as a person knows it: places and deeds by their visible names. */
export class BriefmarkPage {
  readonly page: Page;
  readonly text: Locator;
  readonly library: Locator;
  readonly inspector: Locator;
  readonly status: Locator;
  readonly briefsTab: Locator;
  readonly passagesTab: Locator;
  readonly entitiesTab: Locator;
  readonly briefList: Locator;
  readonly passageList: Locator;
  readonly notifications: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('region', { name: 'Brief text' });
    this.library = page.getByRole('complementary', { name: 'Library' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.status = page.getByRole('contentinfo');
    this.briefsTab = page.getByRole('tab', { name: 'Briefs' });
    this.passagesTab = page.getByRole('tab', { name: 'Passages' });
    this.entitiesTab = page.getByRole('tab', { name: 'Entities' });
    this.briefList = page.getByRole('listbox', { name: 'Briefs' });
    this.passageList = page.getByRole('listbox', { name: 'Passages of this brief' });
    this.notifications = page.getByRole('region', { name: 'Notifications' });
  }

  /** Selects the n-th occurrence of the words in the text with the mouse's means, and waits until the window knows. */
  async select(words: string, occurrence = 0): Promise<void> {
    await this.text.evaluate(
      (root, { words: wanted, occurrence: index }) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let left = index;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          let at = node.textContent?.indexOf(wanted) ?? -1;
          while (at >= 0) {
            if (left === 0) {
              node.parentElement?.scrollIntoView({ block: 'center' });
              document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
              return;
            }
            left -= 1;
            at = node.textContent?.indexOf(wanted, at + 1) ?? -1;
          }
        }
        throw new Error(`The text does not hold “${wanted}”.`);
      },
      { words, occurrence },
    );
    await this.text.focus();
  }

  /** Asks for the menu of the selected words. */
  async rightClickSelection(): Promise<void> {
    const { x, y } = await this.page.evaluate(() => {
      const box = document.getSelection()?.getRangeAt(0).getClientRects()[0];
      if (box === undefined) throw new Error('Nothing is selected.');
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await this.page.mouse.click(x, y, { button: 'right' });
  }

  /** Selects and tags with the key of a label. */
  async tag(words: string, key: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.press(key);
  }

  /** Where the n-th occurrence of the words stands on screen: its first line, in CSS pixels of the window. */
  async findWords(
    words: string,
    occurrence = 0,
  ): Promise<{ x: number; y: number; width: number; height: number }> {
    await this.select(words, occurrence);
    return this.text.evaluate(() => {
      const selection = document.getSelection();
      const rect = selection?.getRangeAt(0).getClientRects()[0];
      selection?.empty();
      if (rect === undefined) throw new Error('The words are not on screen.');
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    });
  }

  async expectSaved(): Promise<void> {
    await expect(this.status).toContainText(/Saved \d|All saved/);
  }

  /** What is painted, by highlight name and quote: the browser's own registry, not our state. */
  async paintedQuotes(): Promise<string[]> {
    return this.page.evaluate(() => {
      const quotes: string[] = [];
      for (const [, highlight] of CSS.highlights) {
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          quotes.push(range.toString());
        }
      }
      return quotes;
    });
  }
}
