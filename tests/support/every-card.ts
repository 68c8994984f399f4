// One file: the list of every card, as full as it gets.
import { calendarEntry } from '../../src/calendar/calendar-entry';
import type { Agreed, Conversation, Place } from '../../src/domain/conversation';
import { HANDBOOK } from '../../src/domain/handbook';
import type { Role } from '../../src/domain/pair';
import { declinedCard } from '../../src/features/invite/declined-card';
import { invitationCard } from '../../src/features/invite/invitation-card';
import type { View } from '../../src/features/invite/look';
import { newForm } from '../../src/features/invite/new-form';
import { sentCard } from '../../src/features/invite/sent-card';
import { setUpCard } from '../../src/features/invite/set-up-card';
import { timesCard } from '../../src/features/invite/times-card';
import { upcomingCard } from '../../src/features/invite/upcoming-card';
import { agreedCard } from '../../src/features/keep/agreed-card';
import { endedCard } from '../../src/features/keep/ended-card';
import { missedCard } from '../../src/features/keep/missed-card';
import { moveCard } from '../../src/features/keep/move-card';
import { prepareCard } from '../../src/features/prepare/prepare-card';
import { type ReadyView, readyCard } from '../../src/features/ready/ready-card';
import type { Card } from '../../src/teams/card';
import { actionCards } from './action-views';
import { afterCards } from './after-views';
import { callCards } from './call-views';
import { connectCards } from './connect-views';
import { doctorCards } from './findings';
import { conversationWith, MAYA, MONDAY, NOW, TOM, TUESDAY, viewOf } from './invite-views';
import { dataCards } from './my-data-views';
import { talkCards } from './talk-views';
import { wayCards } from './way-views';

/** What the people on a card have written. */
export interface Written {
  name: string;
  text: string;
}

type Cards = readonly (readonly [string, Card])[];

/** Every card the bot sends, as full as it gets, for a reader in that locale. */
export function everyCard(locale: string, written: Written): Cards {
  const all = [
    ofInvitations,
    ofDates,
    actionCards,
    ofBeforehand,
    callCards,
    connectCards,
    talkCards,
    dataCards,
    afterCards,
    wayCards,
    doctorCards,
  ];
  return all.flatMap((some) => some(locale, written));
}

/** Times were looked for in diaries, and found in one. */
const FROM_DIARIES = { finds: true, found: { slots: [MONDAY, TUESDAY], is: 'own' } } as const;

const reading = (role: Role, locale: string) => ({ ...(role === 'manager' ? MAYA : TOM), locale });

function ofInvitations(locale: string, { name, text }: Written): Cards {
  const reader = reading('manager', locale);
  const conversation = conversationWith({ opening: text, questions: [{ prompt: 'proud' }, { own: text }] });
  const view = (role: Role, more: Partial<View> = {}): View =>
    viewOf(role, conversation, { reader: reading(role, locale), name, ...more });
  const declined = { is: 'declined', by: 'employee', at: NOW, word: text } as const;
  const agreed = conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY } });
  const planned = { pair: agreed.pair, conversation: agreed.id, next: '2027-02-24' };
  const form = newForm({ id: 'conversation-1', by: reader, now: NOW, handbook: HANDBOOK, before: [] });
  const setUp = {
    form,
    people: [{ id: 'tom', name }],
    handbook: HANDBOOK,
    limits: { open: 10, anHour: 5 },
    problems: ['yourself', 'slots-past', 'too-many-open'] as const,
    reader,
  };
  return [
    ['to plan a conversation', setUpCard(setUp)],
    ['to plan one at times from diaries', setUpCard({ ...setUp, ...FROM_DIARIES })],
    ['of what was sent', sentCard({ ...view('manager', { first: true }), reachable: false })],
    ['of an invitation', invitationCard(view('employee'))],
    ['with other times', timesCard(view('manager', { problem: 'slot-missing', ...FROM_DIARIES }))],
    ['of a no', declinedCard({ ...view('manager'), declined })],
    ['of somebody who has left', declinedCard({ ...view('manager'), declined: { ...declined, left: true } })],
    ['of what is ahead', upcomingCard([{ conversation: agreed, role: 'manager', name }], reader)],
    [
      'of what is wanted',
      upcomingCard(
        [
          { planned, role: 'employee', name },
          { planned, role: 'manager', name },
        ],
        reader,
      ),
    ],
    ['of nothing ahead', upcomingCard([], reader)],
  ];
}

function ofDates(locale: string, { name, text }: Written): Cards {
  const date: Agreed = { is: 'agreed', by: 'employee', startsAt: MONDAY };
  const asked: Agreed = { ...date, move: { by: 'employee', slots: [TUESDAY], reason: text } };
  const conversation = conversationWith({ stage: date, moves: 2 });
  const entry = calendarEntry(conversation, MONDAY, [MAYA, TOM], locale);
  const view = { conversation, date, role: 'manager', reader: reading('manager', locale), name, now: NOW } as const;
  const ics = 'https://app.example/c/t.ics';
  const cancelled = conversationWith({
    stage: { is: 'cancelled', by: 'employee', startsAt: MONDAY, word: text },
  });
  const removed = { ...cancelled, entry: { removed: true } } as const;
  const held = conversationWith({ stage: { is: 'held', at: NOW, soWhat: text, next: '2027-02-22' } });
  return [
    ['of an agreed date', agreedCard({ ...view, entry, ics })],
    ...inDiaries.map(([title, more]) => {
      const conversation = conversationWith({ stage: date, moves: 2, ...more });
      return [`of a date ${title}`, agreedCard({ ...view, ...more, conversation, entry, ics })] as const;
    }),
    ['of a wish to move', moveCard({ ...view, date: asked, refused: 'slot-missing' })],
    ['of a date that is being moved', agreedCard({ ...view, entry, ics, ...FROM_DIARIES })],
    ['of a missed date', missedCard(view)],
    ['of a cancelled date', endedCard({ ...view, conversation: cancelled, ics })],
    ['of a date on its way out of the diaries', endedCard({ ...view, conversation: cancelled, onItsWay: true, ics })],
    ['of a date that is out of the diaries', endedCard({ ...view, conversation: removed, ics })],
    ['of a talk that was had', endedCard({ ...view, conversation: held, ics: '' })],
  ];
}

const CALL = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting/0';
const event = { id: 'event-1', startsAt: MONDAY, joinUrl: CALL, call: { recording: 'possible', seenAt: NOW } } as const;

/** Where a date may stand in the diaries. */
const inDiaries: readonly (readonly [string, Partial<Conversation> & { onItsWay?: boolean }])[] = [
  ['in both diaries', { entry: { event: { ...event, call: { recording: 'off', seenAt: NOW } } } }],
  ['in both diaries, declined there', { entry: { event: { ...event, declined: true } } }],
  ['on its way into the diaries', { onItsWay: true }],
  ['that is stuck in the diaries', { entry: { event, dropped: { why: 'not-connected', date: MONDAY } } }],
  ...(['not-connected', 'not-allowed', 'no-mailbox', 'no-address'] as const).map(
    (why) => [`in no diary: ${why}`, { entry: { dropped: { why, date: MONDAY } } }] as const,
  ),
];

function ofBeforehand(locale: string, { name, text }: Written): Cards {
  const written = [0, 'free'].map((question) => ({ question: question as 0 | 'free', text, sharedAt: NOW }));
  const view = (role: Role, place: Place = 'video') => ({
    conversation: conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY }, place }),
    role,
    reader: reading(role, locale),
    name,
  });
  const ready = (place: Place, more: Partial<ReadyView> = {}) =>
    readyCard({ ...view('manager', place), startsAt: MONDAY, promises: [], ...more });
  const inBoth = conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY }, entry: { event } });
  return [
    ['to prepare with', prepareCard({ ...view('employee'), mine: written, theirs: written, note: 'saved-shared' })],
    ['to get ready for a call', ready('video')],
    ['to get ready for a walk', ready('walk')],
    ...(['offer', 'set', 'busy', 'dropped'] as const).map(
      (quiet) =>
        [`to get ready without being disturbed: ${quiet}`, ready('video', { conversation: inBoth, quiet })] as const,
    ),
  ];
}
