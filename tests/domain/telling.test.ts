import { toldOfMeeting, toldOfPreparation } from '../../src/domain/telling';
import { meetingOf } from '../support/meetings';

const REF = { pair: { tenant: 't', manager: 'm', employee: 'e' }, id: 'c1' };
const note = { id: 'n', author: 'employee', text: 'Mine', at: 1, phase: 0, private: true, wording: 0 } as const;

test('each of the two is told of the meeting in a room of their own, without the other’s private notes', () => {
  const [manager, employee] = toldOfMeeting(REF, { ...meetingOf('30'), notes: [note] }, 7);
  expect(manager).toMatchObject({ event: 'meeting', message: { now: 7, meeting: { notes: [] } } });
  expect(employee).toMatchObject({ event: 'meeting', message: { now: 7, meeting: { notes: [note] } } });
  expect(manager?.room).not.toBe(employee?.room);
});

test('the author’s panels are told of the whole preparation, the other one’s of what is shared', () => {
  const shared = { question: 0, text: 'Teaching', sharedAt: 1 };
  const reflections = [shared, { question: 1, text: 'Mine alone' }];
  const told = toldOfPreparation(REF, { conversation: 'c1', role: 'employee', reflections, version: 3 });
  expect(told).toEqual([
    {
      room: expect.stringMatching(/employee$/),
      event: 'prepared',
      message: { conversation: expect.anything(), preparation: reflections, preparationVersion: 3 },
    },
    {
      room: expect.stringMatching(/manager$/),
      event: 'shared',
      message: { conversation: expect.anything(), shared: [shared] },
    },
  ]);
});
