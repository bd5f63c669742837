import type { Page } from '@playwright/test';

/** What of the page is watched for a change. */
export type Watched = 'highlights' | 'save' | 'status' | 'ring' | 'list';

/**
 * Waits in the page for the next key or click and then, frame by frame, for a change of what is watched. Measured is from
 * the event's arrival in the page to the frame after the one that has the change: by then it is on the screen.
 */
export async function armProbe(page: Page, event: 'keydown' | 'click', watched: Watched): Promise<void> {
  await page.evaluate(
    ([type, what]) => {
      const readers: Record<Watched, () => string> = {
        highlights() {
          let size = 0;
          for (const [, highlight] of CSS.highlights) size += highlight.size;
          return String(size);
        },
        save: () => document.querySelector('.status-bar__save')?.textContent ?? '',
        status: () => document.querySelector('.status-bar')?.textContent ?? '',
        ring: () => document.querySelector('.reader-rings')?.innerHTML ?? '',
        list: () =>
          document.querySelector('[aria-label="Passages of this brief"] [aria-setsize]')?.ariaSetSize ?? '',
      };
      const read = readers[what];
      const measured = new Promise<number>((resolve) => {
        window.addEventListener(
          type,
          () => {
            const started = performance.now();
            const before = read();
            const watch = () => {
              if (read() === before) requestAnimationFrame(watch);
              else requestAnimationFrame(() => resolve(performance.now() - started));
            };
            requestAnimationFrame(watch);
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { benchMeasured: measured });
    },
    [event, watched] as const,
  );
}

export function readProbe(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'benchMeasured'));
}

/** From a key's arrival until the status line says in so many words that the edit is on disk. Runs beside the other probe. */
export async function armSaveProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const measured = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          const started = performance.now();
          let wasSaving = false;
          const observer = new MutationObserver(() => {
            const words = document.querySelector('.status-bar__save')?.textContent ?? '';
            if (words.startsWith('Saving')) wasSaving = true;
            else if (wasSaving && words.startsWith('Saved')) {
              observer.disconnect();
              resolve(performance.now() - started);
            }
          });
          const bar = document.querySelector('.status-bar') ?? document.body;
          observer.observe(bar, { subtree: true, childList: true, characterData: true });
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { benchSaved: measured });
  });
}

export function readSaveProbe(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'benchSaved'));
}

/** From a pointer's arrival until the page has decided what is under it; the cursor changes in the same frame. */
export async function armHoverProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const measured = new Promise<number>((resolve) => {
      const root = document.querySelector('.reader-text');
      if (!(root instanceof HTMLElement)) throw new Error('No text to point at.');
      root.dataset.over = 'nothing yet';
      let started = 0;
      const onMove = () => {
        started ||= performance.now();
      };
      root.addEventListener('pointermove', onMove, { capture: true });
      const observer = new MutationObserver(() => {
        if (started === 0) return;
        observer.disconnect();
        root.removeEventListener('pointermove', onMove, { capture: true });
        resolve(performance.now() - started);
      });
      observer.observe(root, { attributes: true, attributeFilter: ['data-over'] });
    });
    Object.assign(window, { benchHover: measured });
  });
}

export function readHoverProbe(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'benchHover'));
}

/** From a click on a brief in the list to its text on screen with its highlights, and the page free for the next key. */
export async function armOpenProbe(page: Page, paragraphs: number): Promise<void> {
  await page.evaluate((wanted) => {
    const isShown = () =>
      document.querySelectorAll('.reader-text [data-block]').length >= wanted && CSS.highlights.size > 0;
    const measured = new Promise<number>((resolve) => {
      window.addEventListener(
        'click',
        () => {
          const started = performance.now();
          const watch = () => {
            if (!isShown()) requestAnimationFrame(watch);
            // A task of its own behind the frame: a key that came in meanwhile has been answered by then.
            else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
          };
          requestAnimationFrame(watch);
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { benchOpened: measured });
  }, paragraphs);
}

export function readOpenProbe(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'benchOpened'));
}
