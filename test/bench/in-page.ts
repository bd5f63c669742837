import type { Page } from '@playwright/test';

/** What a person sees of a scroll: the time between frames, in milliseconds. */
export interface ScrollFrames {
  readonly frames: readonly number[];
  /** False when the time was up before the end was reached. */
  readonly isWhole: boolean;
}

/** Scrolls from top to end, so many CSS pixels in each frame, for at most `limitMs`. */
export function scrollThrough(
  page: Page,
  options: { readonly selector: string; readonly stepPx: number; readonly limitMs: number },
): Promise<ScrollFrames> {
  return page.evaluate(async ({ selector, stepPx, limitMs }) => {
    const scroller = document.querySelector(selector);
    if (!scroller) throw new Error(`Nothing to scroll at ${selector}.`);
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scroller.scrollTop = 0;
    await nextFrame();
    await nextFrame();
    const frames: number[] = [];
    const started = await nextFrame();
    let last = started;
    for (let before = -1; before !== scroller.scrollTop && last - started < limitMs; ) {
      before = scroller.scrollTop;
      scroller.scrollTop += stepPx;
      const now = await nextFrame();
      frames.push(now - last);
      last = now;
    }
    return { frames, isWhole: last - started < limitMs };
  }, options);
}

/** Tasks of more than 50 ms in the time to come: what a person feels as a freeze. @returns ends the watch, with the longest */
export async function watchFreezes(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    Object.assign(window, { benchTasks: tasks });
  });
  return () => page.evaluate(() => Math.max(0, ...Reflect.get(window, 'benchTasks')));
}

/**
 * Scrolls as a hand does: a third of a second with 100 px in each frame, half a second of reading, and again.
 * @returns the time between frames of all of it, in milliseconds
 */
export function readInBursts(
  page: Page,
  options: { readonly selector: string; readonly bursts: number },
): Promise<readonly number[]> {
  return page.evaluate(async ({ selector, bursts }) => {
    const scroller = document.querySelector(selector);
    if (!scroller) throw new Error(`Nothing to scroll at ${selector}.`);
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scroller.scrollTop = 0;
    const frames: number[] = [];
    let last = await nextFrame();
    const watch = async (count: number, stepPx: number) => {
      for (let frame = 0; frame < count; frame += 1) {
        scroller.scrollTop += stepPx;
        const now = await nextFrame();
        frames.push(now - last);
        last = now;
      }
    };
    for (let burst = 0; burst < bursts; burst += 1) {
      await watch(20, 100);
      await watch(30, 0);
    }
    return frames;
  }, options);
}
