import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly html: string;
      readonly failureSummary?: string;
    }[];
  }[];
}

/** Runs axe in the page by injection past the CSP: `@axe-core/playwright` opens a page of its own, which Electron refuses. */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const results = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<unknown> } };
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  });
  return (results as AxeResults).violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isException(id, html))
      .map(
        ({ target, html, failureSummary }) =>
          `${id} (${help}) at ${target.join(' ')} ${html}: ${failureSummary ?? ''}`,
      ),
  );
}

/**
 * WCAG 2.2, 2.5.8, exception "Equivalent": the bands of the likelihood scale keep the yardstick's true widths, and the
 * select right below them offers the same choice in full size.
 */
function isException(rule: string, html: string): boolean {
  return rule === 'target-size' && html.includes('scale__band');
}
