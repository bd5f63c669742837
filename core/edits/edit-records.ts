import type { AppError } from '../app-error.ts';
import { err, ok, type Result } from '../result.ts';
import type { RecordMap } from './draft-map.ts';

type WithId<Id> = { readonly id: Id };

/** Adds a record; refuses an id that is taken, so that a repeated message cannot overwrite work. */
export function createRecord<Id, Value extends WithId<Id>>(
  map: RecordMap<Id, Value>,
  record: Value,
  noun: string,
): Result<void> {
  if (map.get(record.id) !== undefined) return err(conflict(`This ${noun} exists already.`, record.id));
  map.set(record.id, record);
  return ok(undefined);
}

/** Sets the given fields and returns what they were before. */
export function updateRecord<Id, Value extends WithId<Id>, Changes extends object>(
  map: RecordMap<Id, Value>,
  { id, changes, noun }: { id: Id; changes: Changes; noun: string },
): Result<Changes> {
  const before = map.get(id);
  if (before === undefined) return err(conflict(`This ${noun} no longer exists.`, id));
  const given = withoutUndefined(changes);
  map.set(id, { ...before, ...given });
  return ok(pickSameKeys(before, given));
}

export function removeRecord<Id, Value extends WithId<Id>>(
  map: RecordMap<Id, Value>,
  id: Id,
  noun: string,
): Result<Value> {
  const before = map.get(id);
  if (before === undefined) return err(conflict(`This ${noun} no longer exists.`, id));
  map.delete(id);
  return ok(before);
}

/** An optional field that was passed as `undefined` means "not given"; spread as it is, it would erase the value. */
function withoutUndefined<Changes extends object>(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Changes;
}

function pickSameKeys<Changes extends object>(source: object, changes: Changes): Changes {
  const keys = new Set(Object.keys(changes));
  return Object.fromEntries(Object.entries(source).filter(([key]) => keys.has(key))) as Changes;
}

function conflict(message: string, id: unknown): AppError {
  return { code: 'conflict', message, details: { id: String(id) } };
}
