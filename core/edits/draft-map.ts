/** What an edit needs of the records of one kind: a `Map` has it, and so has the copy-on-write `DraftMap`. */
export interface RecordMap<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  delete(key: Key): unknown;
}

/** What became of one record: `before` is undefined for one that is new, `after` for one that is gone. */
export interface RecordChange<Value> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/**
 * A map that copies itself at the first change. A bulk edit over 10,000 annotations then costs one copy, and an
 * edit that touches no relation costs none for relations.
 */
export class DraftMap<Key, Value> implements RecordMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>;
  readonly #touched = new Set<Key>();
  #copy: Map<Key, Value> | undefined;

  constructor(base: ReadonlyMap<Key, Value>) {
    this.#base = base;
  }

  get(key: Key): Value | undefined {
    return (this.#copy ?? this.#base).get(key);
  }

  set(key: Key, value: Value): void {
    this.#writable(key).set(key, value);
  }

  delete(key: Key): void {
    this.#writable(key).delete(key);
  }

  /** The original map where nothing changed, so that selectors see the same reference. */
  finish(): ReadonlyMap<Key, Value> {
    return this.#copy ?? this.#base;
  }

  /** Each record that differs from the original map, once: what is derived from all records can follow from these alone. */
  getChanges(): readonly RecordChange<Value>[] {
    return [...this.#touched]
      .map((key) => ({ before: this.#base.get(key), after: this.get(key) }))
      .filter(({ before, after }) => before !== after);
  }

  #writable(key: Key): Map<Key, Value> {
    this.#touched.add(key);
    this.#copy ??= new Map(this.#base);
    return this.#copy;
  }
}
