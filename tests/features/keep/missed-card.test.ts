import { PLACES } from '../../../src/domain/conversation';
import { missedCard } from '../../../src/features/keep/missed-card';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { MONDAY } from '../../support/invite-views';
import { dateView } from '../../support/keep-views';

describe('The card of a missed date', () => {
  it.each(PLACES)('keeps the rules of cards (%s)', (place) => {
    expect(brokenRules(missedCard(dateView('employee', { conversation: { place }, name: HOSTILE })))).toEqual([]);
  });

  it('says when it would have been on the reader’s own clock', () => {
    expect(textIn(missedCard(dateView('manager', { now: MONDAY + 1 })))).toMatch(
      /Tom Okafor.*23 November at 10:00 CET/,
    );
  });
});
