import type { Bridge } from '#core/ipc/bridge.ts';
import type { Channel, EventName } from '#core/ipc/channels.ts';
import { err, ok } from '#core/result.ts';

type Answer = (request: unknown) => unknown;

/** Stands in for the preload: answers by channel, records what was asked, and can send events. */
export class FakeBridge implements Bridge {
  readonly requests: { channel: Channel; request: unknown }[] = [];
  readonly #answers = new Map<Channel, Answer>();
  readonly #listeners = new Map<EventName, ((payload: never) => void)[]>();

  answer(channel: Channel, answer: Answer): void {
    this.#answers.set(channel, answer);
  }

  requestsTo(channel: Channel): unknown[] {
    return this.requests.filter((request) => request.channel === channel).map(({ request }) => request);
  }

  send(event: EventName, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload as never);
  }

  readonly invoke: Bridge['invoke'] = async (channel, request) => {
    this.requests.push({ channel, request });
    const answer = this.#answers.get(channel);
    if (answer === undefined) return ok({}) as never;
    return (await answer(request)) as never;
  };

  readonly on: Bridge['on'] = (event, listener) => {
    const listeners = this.#listeners.get(event) ?? [];
    this.#listeners.set(event, [...listeners, listener as (payload: never) => void]);
    return () => this.#listeners.set(event, listeners);
  };

  readonly importDroppedFiles: Bridge['importDroppedFiles'] = async () =>
    err({ code: 'not-found', message: 'No dropped files in this test.' });
}
