import { useEffect, useRef, useState } from 'react';

/** How long a silence is held: about as long as one has to hold it before it begins to work. */
export const SILENCE = 8_000;

/** Between two words nobody is silent yet. */
const BREATH = 1_000;

/**
 * The silence after one question. It is held from a tap on, or from the first time that it falls silent after the question
 * came up, until somebody speaks, another tap, or its end. Only the first time: whoever stops to think is not to be
 * ticked at again and again. All of it is here alone, nothing is sent or kept.
 * @param speaking whether somebody in the call speaks, if Teams says so
 */
export function useSilence(speaking: boolean | undefined): { holding: boolean; hold(on: boolean): void } {
  const [holding, setHolding] = useState(false);
  const spoken = useRef(speaking);
  const isDue = useRef(true);
  const hold = (on: boolean) => {
    isDue.current = false;
    setHolding(on);
  };
  useEffect(() => {
    if (!holding) return;
    const end = setTimeout(() => setHolding(false), SILENCE);
    return () => clearTimeout(end);
  }, [holding]);
  useEffect(() => {
    const spoke = spoken.current;
    spoken.current = speaking;
    if (speaking) setHolding(false);
    if (!spoke || speaking || !isDue.current) return;
    const begin = setTimeout(() => {
      isDue.current = false;
      setHolding(true);
    }, BREATH);
    return () => clearTimeout(begin);
  }, [speaking]);
  return { holding, hold };
}
