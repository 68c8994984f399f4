import { accept, counter, decline } from '../../src/domain/answer';
import { askingProblems, withReasonIfAskedAgain } from '../../src/domain/asking';
import type { Conversation } from '../../src/domain/conversation';
import type { Plan } from '../../src/domain/plan';
import { days, minutes } from '../../src/domain/time';
import { at, NOW, planned } from '../support/clicks';

const LIMITS = { open: 3, anHour: 2 };
const between = (manager: string, employee: string, change: Partial<Plan> = {}) =>
  planned({ pair: { tenant: 't', manager, employee }, ...change });
const earlier = (conversation: Conversation, ago = minutes(60)) => ({ ...conversation, createdAt: NOW - ago });
const next = between('maya', 'eli');
const problems = (theirs: Conversation[], asked = next, now = NOW) => askingProblems(asked, theirs, LIMITS, now);

function done(answered: Conversation | { refused: string }): Conversation {
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}

describe('Asking somebody for a conversation', () => {
  it('is fine as long as few wait for an answer', () => {
    expect(problems([1, 2].map(() => earlier(between('maya', 'tom'))))).toEqual([]);
  });

  it('waits when many have not answered yet', () => {
    expect(problems([1, 2, 3].map(() => earlier(between('maya', 'tom'))))).toEqual(['too-many-open']);
  });

  it('counts what one has started, in either part, and not what one was asked for', () => {
    const own = earlier(between('ines', 'maya', { startedBy: 'employee' }));
    const asked = earlier(between('maya', 'tom', { startedBy: 'employee' }));
    expect(problems([own, own, own])).toEqual(['too-many-open']);
    expect(problems([asked, asked, asked])).toEqual([]);
  });

  it('counts only those that can still be answered with a yes', () => {
    const agreed = done(accept(between('maya', 'tom'), 'employee', at(24), NOW));
    const three = (one: Conversation) => [one, one, one].map((each) => earlier(each));
    expect(problems(three(agreed))).toEqual([]);
    expect(problems(three(between('maya', 'tom')), next, at(48))).toEqual([]);
  });

  it('waits after a few within an hour, whatever became of them', () => {
    const declined = done(decline(between('maya', 'tom'), 'employee', '', NOW));
    expect(problems([declined, between('maya', 'ada')])).toEqual(['too-many-lately']);
    expect(problems([declined, between('maya', 'ada')], next, NOW + minutes(60))).toEqual([]);
  });
});

describe('Asking again after a no', () => {
  const no = earlier(done(decline(between('maya', 'eli'), 'employee', 'In spring.', NOW)));

  it('waits for a week', () => {
    expect(problems([no])).toEqual(['said-no-lately']);
    expect(problems([no], next, NOW + days(7))).toEqual([]);
  });

  it('is fine with a reason that is new', () => {
    expect(problems([no], between('maya', 'eli', { reason: 'The project has ended.' }))).toEqual([]);
  });

  it('tells the reason to whoever has said no, and to nobody else', () => {
    const reason = 'The project has ended.';
    expect(withReasonIfAskedAgain(between('maya', 'eli', { reason }), [no])).toMatchObject({ reason });
    expect(withReasonIfAskedAgain(between('maya', 'tom', { reason }), [no])).not.toHaveProperty('reason');
  });

  it('waits the other way round, too', () => {
    expect(problems([no], between('eli', 'maya', { startedBy: 'employee' }))).toEqual(['said-no-lately']);
  });

  it('is fine for the one who said no, and with anyone else', () => {
    expect(problems([no], between('eli', 'maya'))).toEqual([]);
    expect(problems([no], between('maya', 'tom'))).toEqual([]);
    const ownNo = done(decline(done(counter(between('maya', 'eli'), 'employee', [at(9)], NOW)), 'manager', '', NOW));
    expect(problems([earlier(ownNo)])).toEqual([]);
  });
});
