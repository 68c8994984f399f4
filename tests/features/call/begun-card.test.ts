import { begunCard } from '../../../src/features/call/begun-card';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { TOM } from '../../support/invite-views';

describe('The card of a call that has begun', () => {
  it('says whom it is with, and how to open the panel', () => {
    expect(textIn(begunCard({ reader: TOM, name: 'Maya' }))).toMatch(
      /It’s time.*with Maya has begun.*Choose Career Conversations at the top of the meeting/s,
    );
  });

  it.each(['en-GB', 'de-DE'])('keeps to the rules in %s, whatever the other one is called', (locale) => {
    expect(brokenRules(begunCard({ reader: { locale }, name: HOSTILE }))).toEqual([]);
  });
});
