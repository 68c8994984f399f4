import { arrivalOf } from '../../src/app/engine/waiting';
import type { Pair } from '../../src/domain/pair';
import { addDays, dateAt } from '../../src/domain/time';
import type { PersonKey } from '../../src/storage/people';
import { remember } from '../../src/teams/remember';
import type { Running } from './instance';
import { randomOf } from './random';

export interface Click {
  id: string;
  deed: string;
  message: string;
  pair: Pair;
}

/** Somebody speaks to the bot, which gets to know them (again) as it does in Teams, and clicks on a button if they like. */
export async function visit(running: Running, { tenant, id }: PersonKey, click?: Click): Promise<void> {
  const { storage, clock } = running;
  const reach = { serviceUrl: 'https://teams.example', chat: `chat-${id}` };
  const onArriving = (key: PersonKey) => storage.wakeUps.set(arrivalOf(key, clock()));
  const { person, arrived } = await remember(
    { people: storage.people, defaultTimeZone: 'UTC', onArriving },
    { key: { tenant, id }, personal: true, leaving: false, news: { reach } },
    async () => undefined,
  );
  if (click) {
    const verb = running.actions.bot.verbs?.find((one) => one.verb === `action.${click.deed}`);
    if (!verb) throw new Error(`no button for ${click.deed}`);
    const { reach: _, ...by } = person;
    const message = click.message && { message: click.message };
    await verb.answer({ by, now: clock(), ...message }, verb.data.parse(sentBy(click, dateAt(clock(), by.timeZone))));
  }
  if (arrived) running.sweep().catch(() => undefined);
}

function sentBy({ id, deed, pair }: Click, today: string): object {
  const random = randomOf(id, deed, today);
  const { manager, employee } = pair;
  return {
    ...{ manager, employee, id, on: deed === 'take' || deed === 'line' ? 'plea' : 'morning' },
    ...{ days: random.pick([1, 3, 7]), [`due-${id}`]: addDays(today, random.below(30)), [`words-${id}`]: 'Because' },
  };
}
