import type { Meeting } from '../../../src/domain/meeting';
import { type UnclosedView, unclosedCard } from '../../../src/features/call/unclosed-card';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, MONDAY, TOM } from '../../support/invite-views';
import { meetingOf } from '../../support/meetings';

const talk = (more: Partial<Meeting> = {}): Meeting => ({ ...meetingOf('30'), startedAt: MONDAY, ...more });
const view = (more: Partial<UnclosedView> = {}): UnclosedView => ({
  conversation: conversationWith(),
  meeting: talk(),
  role: 'employee',
  reader: TOM,
  name: 'Maya',
  ...more,
});

describe('The card of a talk that was not closed', () => {
  it('tells the employee what is theirs to say', () => {
    expect(textIn(unclosedCard(view()))).toMatch(
      /You talked\. Shall we close it well\?.*What you take from it.*How often you two.*Your yes to arranging/s,
    );
  });

  it('tells the manager what the other one has still to say', () => {
    const text = textIn(unclosedCard(view({ role: 'manager', reader: MAYA, name: 'Tom' })));
    expect(text).toMatch(/What Tom takes from it.*How often you two.*A yes from Tom/s);
  });

  it('leaves out what was said, and nobody’s words are on it', () => {
    const meeting = talk({ soWhat: 'I want to lead', cadence: 'quarterly' });
    const text = textIn(unclosedCard(view({ meeting })));
    expect(text).not.toMatch(/What you take|How often|I want to lead/);
    expect(text).toContain('Your yes');
    expect(textIn(unclosedCard(view({ meeting: { ...meeting, baton: true } })))).toContain(
      'All that is left is to close.',
    );
  });

  it('knows that all of it is left when they have talked without the panel', () => {
    const without = unclosedCard({ ...view(), meeting: undefined });
    expect(textIn(without)).toBe(textIn(unclosedCard(view())));
  });

  it('has one button, which opens this talk', () => {
    expect(buttonsOf(unclosedCard(view()))).toMatchObject([
      { title: 'Close it now', verb: 'talk.open', data: { manager: 'maya', employee: 'tom', id: 'conversation-1' } },
    ]);
  });

  it.each(['en-GB', 'de-DE'])('keeps to the rules in %s, whatever the other one is called', (locale) => {
    expect(brokenRules(unclosedCard(view({ reader: { locale }, name: HOSTILE })))).toEqual([]);
  });
});
