import type { Page } from '@playwright/test';
import type { Channel } from '#core/ipc/channels.ts';
import type { Request, Response } from '#core/ipc/contract.ts';
import type { Result } from '#core/result.ts';

/** Asks the main process as the page does. */
export async function invoke<C extends Channel>(
  page: Page,
  channel: C,
  request: Request<C>,
): Promise<Response<C>> {
  const answer = await page.evaluate(([name, payload]) => window.briefmark.invoke(name, payload), [
    channel,
    JSON.stringify(request),
  ] as const);
  const result: Result<Response<C>> = JSON.parse(answer);
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
}
