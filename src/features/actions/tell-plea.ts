import type { Plea } from '../../domain/action';
import type { Pair } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { toldOf, untoldTo } from '../../domain/plea';
import { isGoodMoment, morningAfter } from '../../domain/quiet';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import type { ActionsDeps } from './deps';
import { answerCard } from './morning-card';
import { pleaCard } from './plea-card';
import { keyOf, namedActions, personOf, type SharedAction } from './shared-actions';

const TRIES = 5;

/** Brings one of the two what the other one asks of them, or the answer to what they have asked. */
export async function tellPlea(deps: ActionsDeps, { pair, subject, reader }: PairWakeUp, now: Instant): Promise<Rung> {
  const to = await personOf(deps.people, pair, reader);
  const [shared] = await namedActions(deps, to, [{ ...pair, id: subject }]);
  const plea = shared?.action.plea;
  const news = shared && untoldTo(shared.action, reader);
  // It is being written this moment, or there is nothing to tell any more.
  if (!shared || !plea || !news) return { is: 'missing' };
  const later = notNow(to, now);
  if (later !== undefined) return { is: 'again', due: later };
  const delivery = await send(deps, to, shared, news, now);
  if (delivery === 'unreachable') return { is: 'waiting' };
  await record(deps, pair, subject, plea);
  return { is: 'done' };
}

/** Someone asks, not a clock: a pause of reminders does not hold it back, but a night or a weekend does. */
function notNow(person: Person, now: Instant): Instant | undefined {
  const { paused: _, ...settings } = person.settings ?? DEFAULT_SETTINGS;
  const owner = { timeZone: person.timeZone, settings };
  return isGoodMoment(now, owner) ? undefined : morningAfter(now, owner);
}

async function send(deps: ActionsDeps, to: Person, shared: SharedAction, news: 'plea' | 'answer', now: Instant) {
  const { messenger, people } = deps;
  const plain = translator(to.locale, 'plain');
  const asks = news === 'plea';
  const card = asks ? pleaCard(shared, to) : answerCard(shared, { reader: to, now });
  const summary = plain(asks ? 'actions.plea.summary' : 'actions.plea.answer.summary');
  const delivery = await messenger.send(to, card, summary);
  if (delivery === 'unreachable') return delivery;
  await people.showed(to, { message: delivery.sent, is: asks ? 'plea' : 'answer', of: [keyOf(shared.action)] });
  return delivery;
}

/** After sending, never before: should the process end in between, it is told twice rather than not at all. */
async function record({ conversations }: ActionsDeps, pair: Pair, id: string, plea: Plea): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.action(pair, id);
    if (!kept) return;
    const change = { action: toldOf(kept.value, plea), etag: kept.etag };
    if ((await conversations.write(pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error(`the action changed ${TRIES} times while one of its pair was told`);
}
