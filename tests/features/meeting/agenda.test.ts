import { HANDBOOK } from '../../../src/domain/handbook';
import type { Role } from '../../../src/domain/pair';
import { agendaFor } from '../../../src/features/meeting/agenda';
import { meetingOf } from '../../support/meetings';

const agenda = (role: Role, locale = 'en-GB', meeting = meetingOf('90')) =>
  agendaFor({ meeting, conversation: { questions: [] }, handbook: HANDBOOK, role, locale });

describe('The agenda as one of the two reads it', () => {
  it.each(['15', '30', '90'])('has a line of their own for each in every part of %s minutes', (format) => {
    for (const locale of ['en-GB', 'de-DE']) {
      const lines = (role: Role) => agenda(role, locale, meetingOf(format)).map(({ line = '' }) => line);
      const all = [...lines('manager'), ...lines('employee')];
      for (const line of all) expect(line).toMatch(/^\S.{9,54}\.$/);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('goes without a line where an organisation’s own part has none', () => {
    const meeting = meetingOf('30');
    const own = { ...meeting, agenda: [{ id: 'quiet', minutes: 5, prompts: ['welcome'] }] };
    expect(agenda('manager', 'en-GB', own)[0]).toEqual({
      id: 'quiet',
      minutes: 5,
      name: 'Talk',
      prompts: [expect.objectContaining({ id: 'welcome' })],
    });
  });

  it('marks the question whose answer is a promise to introduce someone', () => {
    const marked = agenda('employee', 'en-GB', meetingOf('30'))
      .flatMap(({ prompts }) => prompts)
      .filter(({ introduces }) => introduces);
    expect(marked.map(({ id }) => id)).toEqual(
      HANDBOOK.prompts.filter(({ introduces }) => introduces).map(({ id }) => id),
    );
    expect(marked).toHaveLength(1);
  });
});
