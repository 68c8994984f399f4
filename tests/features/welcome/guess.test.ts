import { guess } from '../../../src/features/welcome/guess';
import { WORDS } from '../../support/way-views';

describe('What somebody probably wanted', () => {
  it.each<[string, string[]]>([
    ['actoins', ['actions']],
    ['setings', ['settings']],
    ['/career hsitory', ['history']],
    ['einstelungen', ['settings']],
    ['show me the history', ['history']],
    ['remind me tomorrow', ['actions', 'settings']],
    ['Erinnere mich bitte', ['actions', 'settings']],
    ['snooze', ['actions', 'settings']],
    ['please delete my data', ['data']],
    ['lösch meine Daten', ['data']],
    ['loesche alles ueber mich', ['data']],
    ['who can see this?', ['privacy']],
    ['Wer kann das lesen?', ['privacy']],
    ['are you recording us', ['privacy']],
    ['can I move it', ['upcoming']],
    ['I have to cancel', ['upcoming']],
    ['Ich muss den Termin verschieben', ['upcoming']],
    ['too many notifications', ['settings']],
    ['Ich bin im Urlaub', ['settings']],
    ['what did we say last time', ['history']],
    ['we go for a walk', ['talk']],
    ['invite Alex', ['']],
    ['what can you do', ['help']],
  ])('with %j', (text, commands) => {
    expect(guess(text, WORDS)).toEqual(commands);
  });

  it.each(['', '?', 'zzz', 'the weather is fine', 'Das Wetter ist schön', '42'])('may be anything with %j', (text) => {
    expect(guess(text, WORDS)).toEqual([]);
  });

  it('is never what cannot be done here', () => {
    expect(guess('snooze', ['settings', 'help'])).toEqual(['settings']);
    expect(guess('snooze', [])).toEqual([]);
  });
});
