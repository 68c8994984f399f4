import { calendarEntry } from '../../calendar/calendar-entry';
import type { Agreed } from '../../domain/conversation';
import { isOutOfStep } from '../../domain/diary-step';
import { openMove } from '../../domain/keep-date';
import { otherRole } from '../../domain/pair';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import { agreedCard } from './agreed-card';
import type { CardDeps } from './deps';
import { endedCard } from './ended-card';
import { findOther } from './find-other';
import { isMissed } from './is-missed';
import type { KeepLook, Shown } from './look';
import { missedCard } from './missed-card';
import { moveCard } from './move-card';

/**
 * The one card that tells a reader how a date stands, and lets them do what is theirs to do now.
 * @throws for a conversation that has never had a date
 */
export async function showDate(deps: CardDeps, asked: KeepLook): Promise<Shown> {
  const look = deps.inStep ? await lookInStep(deps.inStep, asked) : asked;
  const { conversation, role, reader } = look;
  const { pair, id, stage } = conversation;
  if (stage.is === 'agreed') return showAgreed(deps, look, stage);
  if (stage.is !== 'cancelled' && stage.is !== 'held') throw new Error('a conversation without a date');
  const name = nameOf(await findOther(deps, pair, role), reader.locale);
  const ics = stage.is === 'cancelled' ? await deps.links.calendar({ pair, id }) : '';
  return said(look, stage.is, name, endedCard({ ...look, name, ics }));
}

async function lookInStep(inStep: NonNullable<CardDeps['inStep']>, look: KeepLook): Promise<KeepLook> {
  const conversation = (await inStep(look.conversation, look.now)) ?? look.conversation;
  return { ...look, conversation, onItsWay: isOutOfStep(conversation, look.now) };
}

async function showAgreed(deps: CardDeps, look: KeepLook, date: Agreed): Promise<Shown> {
  const { conversation, role, reader, now } = look;
  const { pair, id } = conversation;
  const other = await findOther(deps, pair, role);
  const name = nameOf(other, reader.locale);
  if (openMove(date, otherRole(role), now)) return said(look, 'move', name, moveCard({ ...look, date, name }));
  const view = { ...look, date, name, finds: (await deps.times?.canFind(reader)) ?? false };
  if (await isMissed(deps, conversation, now)) return said(look, 'missed', view.name, missedCard(view));
  const people = role === 'manager' ? [reader, other] : [other, reader];
  const entry = calendarEntry(conversation, date.startsAt, people, reader.locale);
  return said(look, 'agreed', view.name, agreedCard({ ...view, entry, ics: await deps.links.calendar({ pair, id }) }));
}

function said({ reader }: KeepLook, kind: string, name: string, card: Shown['card']): Shown {
  return { card, summary: translator(reader.locale, 'plain')(`keep.${kind}.summary`, { name }) };
}
