import { apply, type Command } from '../../src/domain/command';
import type { Place } from '../../src/domain/conversation';
import { HANDBOOK } from '../../src/domain/handbook';
import type { Meeting } from '../../src/domain/meeting';
import { newMeeting } from '../../src/domain/new-meeting';
import type { Role } from '../../src/domain/pair';
import type { Plan } from '../../src/domain/plan';
import { partIndex, partsOf } from '../../src/domain/talk-part';
import { closingCard } from '../../src/features/talk/closing-card';
import { endedCard } from '../../src/features/talk/ended-card';
import { partCard } from '../../src/features/talk/part-card';
import { startCard } from '../../src/features/talk/start-card';
import type { TalkView } from '../../src/features/talk/view';
import type { Card } from '../../src/teams/card';
import { agreed, NOW, PEOPLE } from './talk';

type Step = [Role, Omit<Command, 'id'> & Record<string, unknown>];

export const STARTED: Step = ['manager', { do: 'start' }];
export const inPhase = (to: number): Step => ['manager', { do: 'go', from: 0, to }];
/** All that the close asks for. */
export const CONCLUDED: Step[] = [
  ['employee', { do: 'so-what', text: 'I want to lead a small team' }],
  ['employee', { do: 'agree-cadence', cadence: 'quarterly' }],
  ['employee', { do: 'take-baton', taken: true }],
];

/** A talk as the manager sees it after those steps. */
export function talkView(plan: Partial<Plan> = {}, steps: readonly Step[] = [STARTED], more: Partial<TalkView> = {}) {
  const conversation = agreed(plan);
  const meeting = steps.reduce<Meeting>(
    (before, [by, step], index) => {
      const after = apply(before, { id: `step-${index}`, ...step } as Command, by, NOW);
      if ('refused' in after) throw new Error(`${step.do}: ${after.refused}`);
      return after;
    },
    newMeeting(conversation, HANDBOOK),
  );
  const parts = partsOf(meeting, conversation.place);
  const index = partIndex(parts, meeting.phase);
  const { manager: reader, employee } = PEOPLE;
  const view = { conversation, meeting, parts, index, reader, name: employee.name, reachable: true, now: NOW };
  return { ...view, ...more } satisfies TalkView;
}

/** Every card of a talk, with as many actions as there may be. */
export function talkCards(locale: string, { name, text }: { name: string; text: string }): [string, Card][] {
  const said = text.slice(0, 300);
  const acts = Array.from({ length: 20 }, (_, at): Step => {
    const owner = at % 3 === 0 ? 'employee' : 'manager';
    return [owner, { do: 'act', action: `a${at}`, owner, text: said, due: '2026-12-01' }];
  });
  const parked = Array.from({ length: 10 }, (_, at): Step => ['manager', { do: 'park', topic: `t${at}`, text: said }]);
  const typed = {
    note: text,
    only: 'true',
    act: said,
    owner: 'employee',
    due: '2026-12-01',
    find: said,
    topic: said,
  } as const;
  const more = {
    reader: { locale, timeZone: 'Europe/Stockholm' },
    name,
    notice: 'too-long',
    typed: { ...typed, findDue: '2026-12-01', followUp: 'true' },
  } as const;
  const view = (place: Place, steps: readonly Step[]) =>
    talkView({ place, format: '90', questions: [{ own: text.slice(0, 500) }, { prompt: 'path' }] }, steps, more);
  const last = [STARTED, inPhase(6), ...acts, ...parked];
  const concluded = [...last, ['employee', { do: 'so-what', text: said }] as Step, ...CONCLUDED.slice(1)];
  return [
    ['before a talk', startCard(view('walk', []))],
    ['of a part of a talk', partCard(view('video', [STARTED, inPhase(1)]), HANDBOOK)],
    ['of the actions of a talk', partCard(view('video', [STARTED, inPhase(5), ...acts]), HANDBOOK)],
    ['of a leg of a walk', partCard(view('walk', [STARTED]), HANDBOOK)],
    ['of the way back', partCard(view('walk', last), HANDBOOK)],
    ['of a close', partCard(view('video', concluded), HANDBOOK)],
    [
      'for the last word',
      closingCard(view('walk', last), { soWhat: said, cadence: 'monthly', on: '', baton: 'false' }),
    ],
    ['of the last word', closingCard(view('walk', concluded))],
    ['after a talk', endedCard({ locale }, [text])],
  ];
}
