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
  const answer = await page.evaluate(
    ([name, payload]) =>
      (
        window as unknown as { briefmark: { invoke(c: string, r: unknown): Promise<unknown> } }
      ).briefmark.invoke(name, payload),
    [channel, request] as const,
  );
  const result = answer as Result<Response<C>>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
}
