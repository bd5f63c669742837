import type { PageDocument, PageItem } from '#renderer/features/pages/page-document.ts';

/** A document of white pages: what was drawn is written down, and a page can be broken. */
export class FakePages implements PageDocument {
  readonly drawn: number[] = [];
  readonly forgotten: number[] = [];
  readonly broken = new Set<number>();
  isClosed = false;

  constructor(
    readonly pageCount: number,
    private readonly items: readonly PageItem[] = [],
  ) {}

  readSize = async () => ({ width: 595, height: 842 });

  draw(page: number): ReturnType<PageDocument['draw']> {
    const done = this.broken.has(page) ? Promise.reject(new Error('damaged')) : Promise.resolve();
    this.drawn.push(page);
    return { done, cancel: () => undefined };
  }

  readItems = async () => this.items;

  forget(page: number): void {
    this.forgotten.push(page);
  }

  close(): void {
    this.isClosed = true;
  }
}

/** happy-dom lays nothing out: the view of the pages gets a size. @returns puts things back */
export function givenPageRoom({ widthPx = 635, heightPx = 600 } = {}): () => void {
  const before = (['clientWidth', 'clientHeight'] as const).map(
    (name) => [name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)] as const,
  );
  const define = (name: string, px: number) =>
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.classList.contains('page-scroller') ? px : 0;
      },
    });
  define('clientWidth', widthPx);
  define('clientHeight', heightPx);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(HTMLElement.prototype, name);
      else Object.defineProperty(HTMLElement.prototype, name, descriptor);
    }
  };
}
