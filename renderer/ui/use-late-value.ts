import { useEffect, useState } from 'react';
import { runLate } from './run-late.ts';

/** The value as it was a moment ago: for what is worked out from it and may stay behind what a key has changed. */
export function useLateValue<Value>(value: Value): Value {
  const [late, setLate] = useState(() => value);
  useEffect(() => (Object.is(value, late) ? undefined : runLate(() => setLate(() => value))), [value, late]);
  return late;
}
