import type { Action, Plea } from '../../src/domain/action';
import { answerPlea, askFor, isPending, toldOf, untoldTo } from '../../src/domain/plea';

const NOW = Date.UTC(2026, 10, 22, 10);
const action: Action = {
  id: 'a1',
  conversation: 'c1',
  pair: { tenant: 't', manager: 'megan', employee: 'alex' },
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
};

function asked(what: Plea['for'], change: Partial<Action> = {}): Action {
  const changed = askFor({ ...action, ...change }, 'employee', what, ' I do not know her ', NOW);
  if ('refused' in changed) throw new Error(changed.refused);
  return changed;
}

describe('Asking the other one', () => {
  it('leaves the action with its owner, and keeps what they wrote', () => {
    expect(asked('hand-over')).toEqual({
      ...action,
      plea: { for: 'hand-over', by: 'employee', text: 'I do not know her', at: NOW },
    });
  });

  it('is the owner’s choice alone, and one thing at a time', () => {
    expect(askFor(action, 'manager', 'help', '', NOW)).toEqual({ refused: 'not-yours' });
    expect(askFor(asked('help'), 'employee', 'hand-over', '', NOW)).toEqual({ refused: 'already-asked' });
    expect(askFor({ ...action, state: { is: 'done', at: NOW } }, 'employee', 'help', '', NOW)).toEqual({
      refused: 'already-done',
    });
  });

  it('hands it over only when the other one says yes, and then everything begins anew', () => {
    const before = asked('hand-over', { reminders: 2, remindedAt: NOW, quietUntil: '2026-12-20' });
    const taken = answerPlea(before, 'manager', 'taken', '', NOW + 1);
    expect(taken).toMatchObject({ owner: 'manager', since: NOW + 1, plea: { answer: { is: 'taken', at: NOW + 1 } } });
    for (const gone of ['reminders', 'remindedAt', 'quietUntil']) expect(taken).not.toHaveProperty(gone);
    expect(answerPlea(before, 'manager', 'declined', 'Not this month', NOW)).toMatchObject({
      owner: 'employee',
      reminders: 2,
      plea: { answer: { is: 'declined', text: 'Not this month' } },
    });
  });

  it('is answered with a line or the offer to talk when somebody is stuck', () => {
    expect(answerPlea(asked('help'), 'manager', 'line', ' ', NOW)).toEqual({ refused: 'line-missing' });
    expect(answerPlea(asked('help'), 'manager', 'talk', '', NOW)).toMatchObject({ plea: { answer: { is: 'talk' } } });
    expect(answerPlea(asked('help'), 'manager', 'taken', '', NOW)).toEqual({ refused: 'not-asked' });
  });

  it('is answered once, by the other one, while it is still open', () => {
    const answered = answerPlea(asked('help'), 'manager', 'line', 'Try the library', NOW) as Action;
    expect(answerPlea(answered, 'manager', 'talk', '', NOW)).toEqual({ refused: 'already-answered' });
    expect(answerPlea(asked('help'), 'employee', 'talk', '', NOW)).toEqual({ refused: 'not-yours' });
    expect(answerPlea(action, 'manager', 'talk', '', NOW)).toEqual({ refused: 'not-asked' });
    const dropped: Action = { ...asked('help'), state: { is: 'dropped', at: NOW, reason: 'x' } };
    expect(answerPlea(dropped, 'manager', 'talk', '', NOW)).toEqual({ refused: 'already-dropped' });
  });

  it('may be done again once it was answered', () => {
    const answered = answerPlea(asked('hand-over'), 'manager', 'declined', '', NOW) as Action;
    expect(isPending(answered)).toBe(false);
    expect(askFor(answered, 'employee', 'help', '', NOW + 1)).not.toHaveProperty('refused');
  });
});

describe('What is still to be told', () => {
  const told = (one: Action) => toldOf(one, one.plea as Plea);

  it('is the asking to the other one, and the answer to whoever asked; each once', () => {
    const before = asked('help');
    expect([untoldTo(before, 'manager'), untoldTo(before, 'employee')]).toEqual(['plea', undefined]);
    expect(untoldTo(told(before), 'manager')).toBeUndefined();
    const answered = answerPlea(told(before), 'manager', 'talk', '', NOW) as Action;
    expect([untoldTo(answered, 'manager'), untoldTo(answered, 'employee')]).toEqual([undefined, 'answer']);
    expect(untoldTo(told(answered), 'employee')).toBeUndefined();
  });

  it('is nothing when it was done meanwhile', () => {
    expect(untoldTo({ ...asked('help'), state: { is: 'done', at: NOW } }, 'manager')).toBeUndefined();
  });

  it('keeps what was answered while the asking was being told', () => {
    const before = asked('help');
    const answered = answerPlea(before, 'manager', 'talk', '', NOW) as Action;
    expect(untoldTo(toldOf(answered, before.plea as Plea), 'employee')).toBe('answer');
    expect(
      toldOf({ ...before, plea: { ...(before.plea as Plea), at: NOW + 1 } }, before.plea as Plea),
    ).not.toHaveProperty('plea.told');
  });
});
