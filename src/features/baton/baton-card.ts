import type { Action } from '../../domain/action';
import type { BatonStanding, HeldConversation } from '../../domain/open-baton';
import type { Person } from '../../domain/person';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeFullDate } from '../../text/dates';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import layout from './baton-card.json';

export interface BatonView {
  /** The talk after which the reader took the baton. */
  held: HeldConversation;
  standing: BatonStanding;
  reader: Pick<Person, 'locale'>;
  /** The manager's; empty when it is not known. */
  name: string;
  /** Of that talk. */
  actions: readonly Action[];
  /** It is asked for the last time. */
  last: boolean;
}

/** Asks the employee to arrange the next conversation, or says how that stands. Answered by `baton.plan` and its like. */
export function batonCard(view: BatonView): Card {
  const { held, reader, last } = view;
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const name = nameOf(view, reader.locale);
  const status = statusOf(view);
  const { manager, employee } = held.pair;
  return renderCard(layout, {
    text: {
      summary: plain('baton.summary'),
      title: t(last ? 'baton.last.title' : 'baton.title', { name }),
      agreed: t('baton.agreed', { date: writeFullDate(held.stage.next, reader) }),
      promised: promisedOf(view),
      last: last ? t('baton.last.line') : '',
      changed: t('baton.changed'),
      plan: plain('baton.plan'),
      notnow: plain('baton.not-now'),
      newmanager: plain('baton.new-manager'),
      letgo: plain('baton.let-go'),
    },
    status,
    asks: view.standing === 'open' && status === '',
    plans: status !== '' && (view.standing === 'open' || view.standing === 'let-go'),
    carried: { manager, employee, id: held.id },
  });
}

/** What has become of it; empty while it is to be answered. */
function statusOf({ held, standing, reader }: BatonView): string {
  const t = translator(reader.locale);
  const { quietUntil } = held.stage.baton ?? {};
  if (standing !== 'open') return t(`baton.now.${standing}`);
  return quietUntil === undefined ? '' : t('baton.now.later', { date: writeFullDate(quietUntil, reader) });
}

/** In one line, how many of the promises of both were kept. */
function promisedOf({ actions, reader }: BatonView): string {
  const done = actions.filter(({ state }) => state.is === 'done').length;
  return actions.length === 0 ? '' : translator(reader.locale)('baton.promised', { done, all: actions.length });
}
