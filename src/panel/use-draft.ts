import { useCallback, useState } from 'react';
import { useTalk } from './use-talk';

/** Something half written that a reload must not lose. */
export function useDraft<Value>(name: string, initial: Value): [Value, (value: Value) => void, () => void] {
  const { keep } = useTalk();
  const [value, setValue] = useState<Value>(() => {
    const kept = keep.read(name);
    return kept === undefined ? initial : (kept as Value);
  });
  const change = useCallback(
    (next: Value) => {
      keep.write(name, next === initial ? undefined : next);
      setValue(next);
    },
    [keep, name, initial],
  );
  const clear = useCallback(() => change(initial), [change, initial]);
  return [value, change, clear];
}
