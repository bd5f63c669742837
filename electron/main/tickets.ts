/**
 * Hands the renderer a word for something that only the main process may know, such as a path. The oldest are
 * forgotten beyond the limit.
 */
export class Tickets<Value> {
  readonly #values = new Map<string, Value>();
  readonly #newId: () => string;
  readonly #limit: number;

  constructor(newId: () => string, limit = 1000) {
    this.#newId = newId;
    this.#limit = limit;
  }

  issue(value: Value): string {
    const ticket = this.#newId();
    this.#values.set(ticket, value);
    const oldest = this.#values.keys().next();
    if (this.#values.size > this.#limit && !oldest.done) this.#values.delete(oldest.value);
    return ticket;
  }

  find(ticket: string): Value | undefined {
    return this.#values.get(ticket);
  }

  /** A ticket that may be used once. */
  take(ticket: string): Value | undefined {
    const value = this.#values.get(ticket);
    this.#values.delete(ticket);
    return value;
  }
}
