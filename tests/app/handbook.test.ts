import { readHandbook } from '../../src/app/handbook';
import { lengthOf } from '../../src/domain/format';
import { aheadIn, formatOf, HANDBOOK } from '../../src/domain/handbook';
import { handbookWords } from '../../src/text/handbook-words';
import { translator } from '../../src/text/translate';
import { readOwn } from '../support/handbook-files';

const OWN = `{
  // Our own rhythm: three quarters of an hour, with a look at mentoring.
  "defaultFormat": "45",
  "formats": [
    { "id": "45", "phases": [
      { "id": "opening", "minutes": 5 },
      { "id": "mentoring", "minutes": 30 },
      { "id": "close", "minutes": 10 },
    ] }
  ],
  "prompts": [
    { "id": "mentor", "phase": "mentoring", "ahead": true },
    { "id": "proud", "phase": "been", "introduces": true }
  ],
  "words": {
    "en": {
      "format": { "45": { "name": "45 minutes", "hint": "with a look at mentoring" } },
      "phase": { "mentoring": { "name": "Mentoring", "hint": "Whom you learn from.", "own": "Choose freely." } },
      "prompt": {
        "mentor": {
          "ask": "Whom would you like to learn from?",
          "why": "A mentor sees further.",
          "listen": "Listen for a name.",
          "probes": ["What would you ask them?", "Shall I ask them for you?"]
        },
        "first-step": { "probes": ["What could go wrong?", "And then?"] }
      }
    },
    "de": { "phase": { "mentoring": { "name": "Mentoring" } } }
  }
}`;

describe('An organisation’s own handbook', () => {
  it('is ours when there is none', async () => {
    expect(await readHandbook(undefined)).toBe(HANDBOOK);
  });

  it('adds what is new, puts what has a known id in its place, and leaves the rest', async () => {
    const handbook = await readOwn(OWN);
    expect(handbook.formats.map(({ id }) => id)).toEqual(['15', '30', '45', '90']);
    expect(lengthOf(formatOf(handbook).phases)).toBe(45);
    expect(handbook.prompts).toHaveLength(HANDBOOK.prompts.length + 1);
    const ahead = aheadIn(handbook).map(({ id }) => id);
    expect(ahead).toContain('mentor');
    expect(ahead).not.toContain('proud');
    expect(handbook.prompts.find(({ id }) => id === 'proud')?.introduces).toBe(true);
  });

  it('brings its own words, in each language as far as they go', async () => {
    await readOwn(OWN);
    expect(translator('en', 'plain')('format.45.name')).toBe('45 minutes');
    expect(handbookWords('en').phase('mentoring')).toMatchObject({ own: 'Choose freely.', coach: undefined });
    expect(handbookWords('en').coach('mentor')?.probes).toEqual([
      'What would you ask them?',
      'Shall I ask them for you?',
    ]);
    expect(handbookWords('en').coach('first-step')?.probes).toEqual(['What could go wrong?', 'And then?']);
    expect(handbookWords('en').ask('first-step')).toBe('What is the first step you will take?');
    expect(handbookWords('de').phase('mentoring')).toMatchObject({ name: 'Mentoring', hint: 'Whom you learn from.' });
  });

  it('may be the file we ship', async () => {
    expect(await readOwn(JSON.stringify(HANDBOOK))).toEqual(HANDBOOK);
  });

  it('is refused when it is not there, with the variable that names it', async () => {
    await expect(readHandbook('none.json')).rejects.toThrow(/none\.json cannot be read: set HANDBOOK_FILE/);
  });
});
