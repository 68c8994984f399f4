import type { Seat } from './panel-seat';

/** A second that a panel showed, and when it came up on the screen: milliseconds on a clock that no PC's owner can set. */
export interface SecondShown {
  /** What tells this second from all others: part, time left in it, time left in all. */
  shown: string;
  at: number;
}

/** Watches the clock of a panel from now on, from inside of the page. */
export async function watchClock({ panel }: Seat): Promise<() => Promise<SecondShown[]>> {
  const head = panel.getByRole('banner');
  await head.evaluate((place) => {
    const seconds: SecondShown[] = [];
    Object.assign(window, { seconds });
    const look = () => {
      const timer = place.querySelector('[role=timer]');
      const texts = [place.querySelector('h1'), timer, timer?.nextElementSibling].map((each) => each?.textContent);
      const shown = texts.join(' | ');
      const at = performance.timeOrigin + performance.now();
      if (seconds.at(-1)?.shown !== shown) seconds.push({ shown, at });
    };
    new MutationObserver(look).observe(place, { subtree: true, childList: true, characterData: true });
  });
  return () => head.evaluate(() => (window as unknown as { seconds: SecondShown[] }).seconds);
}

/** By how many milliseconds the two differed in each second that both have shown, in rising order. */
export function differences(mine: readonly SecondShown[], theirs: readonly SecondShown[]): number[] {
  const known = new Map(theirs.map(({ shown, at }) => [shown, at]));
  return mine
    .flatMap(({ shown, at }) => {
      const other = known.get(shown);
      return other === undefined ? [] : [Math.abs(at - other)];
    })
    .sort((a, b) => a - b);
}
