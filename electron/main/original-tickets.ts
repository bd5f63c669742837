import { Tickets } from './tickets.ts';

/** Long enough for a busy window, short enough that a locked library leaves nothing of it in memory. */
const VALID_MS = 30_000;
const MOST_WAITING = 2;

/** Originals on their way into the window: each may be fetched once, and soon. */
export class OriginalTickets {
  readonly #tickets: Tickets<Uint8Array>;

  constructor(newId: () => string) {
    this.#tickets = new Tickets(newId, MOST_WAITING);
  }

  issue(bytes: Uint8Array): string {
    const ticket = this.#tickets.issue(bytes);
    setTimeout(() => this.#tickets.take(ticket), VALID_MS).unref();
    return ticket;
  }

  take(ticket: string): Uint8Array | undefined {
    return this.#tickets.take(ticket);
  }
}
