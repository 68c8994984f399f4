import fc from 'fast-check';
import { apply } from '../../src/domain/command';
import { endsAt } from '../../src/domain/conversation';
import { lengthOf } from '../../src/domain/format';
import { aheadIn, type Handbook } from '../../src/domain/handbook';
import { timeLeft } from '../../src/domain/meeting-clock';
import { newMeeting } from '../../src/domain/new-meeting';
import { plan } from '../../src/domain/plan';
import { minutes } from '../../src/domain/time';
import { at, draft, NOW } from '../support/clicks';
import { anyHandbook } from '../support/handbooks';

const plannedWith = (handbook: Handbook) => {
  const [first] = aheadIn(handbook);
  const questions = [{ prompt: first?.id ?? '' }, { own: 'Mine?' }];
  const conversation = plan(draft({ questions, format: handbook.formats.at(-1)?.id }), handbook, NOW);
  if ('problems' in conversation) throw new Error(conversation.problems.join());
  return conversation;
};

describe('For any handbook, a meeting', () => {
  it('has exactly the time of its phases, from beginning to end', () => {
    fc.assert(
      fc.property(anyHandbook, fc.integer({ min: 0, max: 600 }), (handbook, later) => {
        const conversation = plannedWith(handbook);
        const length = minutes(lengthOf(conversation.agenda));
        const agreed = { ...conversation, stage: { is: 'agreed', by: 'employee', startsAt: at(24) } as const };
        expect(endsAt(agreed)).toBe(at(24) + length);
        const started = apply(newMeeting(conversation, handbook), { id: 's', do: 'start' }, 'manager', NOW);
        if ('refused' in started) throw new Error(started.refused);
        expect(timeLeft(started, NOW + minutes(later)).total).toBe(length - minutes(later));
        const parts = started.agenda.map((_, phase) => timeLeft({ ...started, phase }, NOW).phase);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(length);
      }),
    );
  });

  it('has every question of its phases, and the own ones once', () => {
    fc.assert(
      fc.property(anyHandbook, (handbook) => {
        const conversation = plannedWith(handbook);
        const asked = newMeeting(conversation, handbook).agenda.flatMap(({ prompts }) => prompts);
        const phases = conversation.agenda.map(({ id }) => id);
        const bank = handbook.prompts.filter(({ phase }) => phases.includes(phase)).map(({ id }) => id);
        expect([...asked].sort()).toEqual([...bank, 'own-1'].sort());
      }),
    );
  });

  it('that is under way, and a conversation that is planned, keep their agenda whatever the handbook becomes', () => {
    fc.assert(
      fc.property(anyHandbook, anyHandbook, (handbook, other) => {
        const ours = structuredClone(handbook);
        const conversation = plannedWith(ours);
        const before = structuredClone({ conversation, meeting: newMeeting(conversation, ours) });
        const meeting = newMeeting(conversation, ours);
        Object.assign(ours, structuredClone(other));
        expect({ conversation, meeting }).toEqual(before);
        expect(newMeeting(conversation, ours).agenda.map(({ id, minutes: count }) => [id, count])).toEqual(
          conversation.agenda.map(({ id, minutes: count }) => [id, count]),
        );
      }),
    );
  });
});
