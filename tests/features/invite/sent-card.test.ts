import { sentCard } from '../../../src/features/invite/sent-card';
import { inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, viewOf } from '../../support/invite-views';

const view = viewOf('manager', conversationWith(), { first: true });

describe('The card of what was sent', () => {
  it.each([
    ['to someone who gets it now', { ...view, reachable: true }],
    ['to someone who has yet to install the app', { ...view, reachable: false }],
    ['a second time', { ...view, reachable: true, again: true }],
    ['by the employee, as other times', { ...view, first: false, reachable: true }],
    [
      'by someone hostile',
      { ...viewOf('manager', conversationWith({ opening: HOSTILE })), name: HOSTILE, reachable: true },
    ],
  ])('keeps the rules of cards when sent %s', (_, given) => {
    const card = sentCard(given);
    expect(brokenRules(card)).toEqual([]);
    expect(inputsOf(card).size).toBe(0);
  });

  it('tells what to do when the other has not installed the app', () => {
    expect(textIn(sentCard({ ...view, reachable: false }))).toMatch(
      /hasn't added Career Conversations yet.*\n.*choose Add/,
    );
  });
});
