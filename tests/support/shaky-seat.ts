import type { Browser, Page } from 'playwright-core';
import { FickleProxy } from './fickle-proxy';
import type { Instance, Pair } from './instances';
import { type Seat, takeSeat } from './panel-seat';
import type { Teammate } from './teams-activities';

/** Somebody before their panel in the running product, with a network of their own that can fail. */
export interface ShakySeat extends Seat {
  network: FickleProxy;
  /** No network at all, as in an aeroplane; the browser knows it. */
  offline(): Promise<void>;
  online(): Promise<void>;
  reload(): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Writes a note without adding it. */
  type(text: string): Promise<void>;
  /** Writes a note and adds it. */
  add(text: string, only?: 'me'): Promise<void>;
  /** How often the panel shows a note with this very text. */
  shows(text: string): Promise<number>;
  /** What the panel's own window is made to do. */
  inside(script: string): Promise<unknown>;
}

export async function takeShakySeat(
  browser: Browser,
  { port }: Instance,
  person: Teammate,
  conversation?: Pair['key'],
): Promise<ShakySeat> {
  const network = await FickleProxy.start(port);
  const seat = await takeSeat(browser, network, person.id, { conversation, height: 900 });
  const { page, panel, context } = seat;
  const box = () => panel.getByRole('textbox', { name: /^Write a note/ });
  context.on('close', () => void network.stop());
  return {
    ...seat,
    network,
    async offline() {
      await context.setOffline(true);
      network.cut();
    },
    async online() {
      network.mend();
      await context.setOffline(false);
    },
    async reload() {
      await page.evaluate('panel.reload()');
      await panel.getByRole('heading', { level: 1 }).waitFor();
    },
    press: (name) => panel.getByRole('button', { name }).click(),
    type: (text) => box().fill(text),
    async add(text, only) {
      await box().fill(text);
      if (only) await panel.getByRole('switch', { name: 'Only me' }).or(panel.getByLabel('Only me')).first().click();
      await panel.getByRole('button', { name: 'Add' }).click();
    },
    shows: (text) => panel.getByText(text, { exact: true }).count(),
    inside: (script) => insideOf(page).evaluate(script),
  };
}

function insideOf(page: Page) {
  const [, panel] = page.frames();
  if (!panel) throw new Error('The page shows no panel.');
  return panel;
}
