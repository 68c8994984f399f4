import { randomUUID } from 'node:crypto';
import type { Command } from '../../src/domain/command';
import type { Role } from '../../src/domain/pair';
import { panelTranslator } from '../../src/text/panel-texts';
import type { Translate } from '../../src/text/translate';
import type { Seat } from './panel-seat';
import type { Stage } from './panel-stage';
import type { PanelWorld } from './panel-world';

/** Somebody before their panel, and the words in which it speaks. */
export interface Reader extends Seat {
  t: Translate;
}

export interface Readers {
  mia: Reader;
  emil: Reader;
  world: PanelWorld;
}

export const LONG_NAMES = {
  manager: 'Maximiliane Freifrau von Hohenstein-Lindqvist',
  employee: 'Wolfeschlegelsteinhausenbergerdorff Bartholomew',
};

/** Both before their panels, in one language. */
export async function seatReaders(
  stage: Stage,
  locale: string,
  size: { width?: number; height?: number } = {},
): Promise<Readers> {
  const t = await panelTranslator(locale);
  const sit = async (role: Role) => ({ ...(await stage.sit(role, { locale, ...size })), t });
  const [mia, emil] = await Promise.all([sit('manager'), sit('employee')]);
  return { mia, emil, world: stage.server.world };
}

type Given = Parameters<Translate>[1];
type Wish = Command extends infer Each ? (Each extends Command ? Omit<Each, 'id'> : never) : never;

export const press = ({ panel, t }: Reader, key: string, given?: Given) =>
  panel
    .getByRole('button', { name: t(key, given) })
    .first()
    .click();
export const see = ({ panel, t }: Reader, key: string, given?: Given) =>
  panel.getByText(t(key, given)).filter({ visible: true }).first().waitFor();
export const turnTo = ({ panel, t }: Reader, page: string) =>
  panel.getByRole('tab', { name: t(`tabs.${page}`) }).click();
/** @returns what came of it, the manager's first */
export async function both<T>({ mia, emil }: Readers, act: (reader: Reader) => Promise<T>): Promise<[T, T]> {
  return await Promise.all([act(mia), act(emil)]);
}

/** As if they had done it in another panel of theirs. */
export function does({ world }: Readers, by: Role, ...wishes: Wish[]): void {
  for (const wish of wishes) world.does(by, { id: randomUUID(), ...wish } as Command);
}

/** Turns both to a part of the talk. */
export async function goTo(readers: Readers, phase: string): Promise<void> {
  const { meeting } = readers.world;
  const to = meeting.agenda.findIndex(({ id }) => id === phase);
  does(readers, 'manager', { do: 'go', from: meeting.phase, to });
  const values = { number: to + 1, count: meeting.agenda.length };
  await both(readers, (reader) => see(reader, 'clock.part', values));
}

/** Turns both to a question of the part they are in. */
export async function ask(readers: Readers, prompt: string): Promise<void> {
  const { agenda, phase } = readers.world.meeting;
  const prompts = agenda[phase]?.prompts ?? [];
  const to = prompts.indexOf(prompt);
  does(readers, 'manager', { do: 'ask', phase, prompt: to });
  await both(readers, (reader) => see(reader, 'prompt.place', { number: to + 1, count: prompts.length }));
}
