/** What an edit needs of the records of one kind: a `Map` has it, and so has the copy-on-write `DraftMap`. */
export interface RecordMap<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  delete(key: Key): unknown;
}

/**
 * A map that copies itself at the first change. A bulk edit over 10,000 annotations then costs one copy, and an
 * edit that touches no relation costs none for relations.
 */
export class DraftMap<Key, Value> implements RecordMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>;
  #copy: Map<Key, Value> | undefined;

  constructor(base: ReadonlyMap<Key, Value>) {
    this.#base = base;
  }

  get(key: Key): Value | undefined {
    return (this.#copy ?? this.#base).get(key);
  }

  set(key: Key, value: Value): void {
    this.#writable().set(key, value);
  }

  delete(key: Key): void {
    this.#writable().delete(key);
  }

  /** The original map where nothing changed, so that selectors see the same reference. */
  finish(): ReadonlyMap<Key, Value> {
    return this.#copy ?? this.#base;
  }

  #writable(): Map<Key, Value> {
    this.#copy ??= new Map(this.#base);
    return this.#copy;
  }
}
