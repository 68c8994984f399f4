import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { PanelServer } from './panel-server';

/** One person in front of their panel, in a browser of their own. */
export interface Seat {
  /** The inside of the panel. */
  panel: FrameLocator;
  page: Page;
  context: BrowserContext;
  /** What the big clock shows, in seconds; negative when it is over. */
  secondsLeft(): Promise<number>;
}

export interface SeatOptions {
  theme?: 'default' | 'dark' | 'contrast';
  width?: number;
  height?: number;
  /** Milliseconds by which this PC's clock is ahead. */
  clockAhead?: number;
  timeZone?: string;
  /** Of Teams and of the browser. */
  locale?: string;
  /** Which conversation a deep link names. */
  conversation?: object;
  /** Their own page, or a tab of the meeting, instead of the panel beside a call. */
  place?: 'home' | 'meeting-tab';
}

export async function takeSeat(
  browser: Browser,
  { url }: Pick<PanelServer, 'url'>,
  person: string,
  options: SeatOptions = {},
): Promise<Seat> {
  const { theme = 'dark', width = 320, height = 700, clockAhead = 0, timeZone = 'Europe/Stockholm' } = options;
  const { locale = 'en-GB', conversation, place } = options;
  const where = place ? `&place=${place}` : '';
  const link = conversation ? `&conversation=${encodeURIComponent(JSON.stringify(conversation))}` : '';
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: timeZone, locale });
  const page = await context.newPage();
  if (clockAhead !== 0) await page.addInitScript(setClockAhead, clockAhead);
  await page.goto(`${url}/room?person=${person}&theme=${theme}&locale=${locale.toLowerCase()}${where}${link}`);
  const panel = page.frameLocator('iframe');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  return {
    panel,
    page,
    context,
    secondsLeft: async () => secondsIn((await panel.getByRole('timer').textContent()) ?? ''),
  };
}

/** `1:05` is 65; `+1:05` is over by as much, and so -65. */
function secondsIn(shown: string): number {
  const [, over, minutes, seconds] = /^(\+?)(\d+):(\d\d)$/.exec(shown) ?? [];
  return (over ? -1 : 1) * (Number(minutes) * 60 + Number(seconds));
}

function setClockAhead(ahead: number): void {
  const real = Date;
  class Shifted extends real {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [real.now() + ahead] : given) as [number]));
    }
    static override now(): number {
      return real.now() + ahead;
    }
  }
  window.Date = Shifted as DateConstructor;
}

/** Asks until the answer is yes. Fails with the last answer that was not. */
export async function eventually<T>(look: () => T | Promise<T>, isRight: (seen: T) => boolean): Promise<T> {
  const until = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) return seen;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(seen)}`);
    await new Promise((again) => setTimeout(again, 30));
  }
}
