import { writeDate, writeMoment, writeMonth } from '../../src/text/dates';

const AT = Date.parse('2026-12-03T09:00:00Z');
const timeZone = 'Europe/Berlin';

describe('A date', () => {
  it.each([
    ['de-DE', 'Donnerstag, 3. Dezember um 10:00 MEZ', 'Donnerstag, 3. Dezember', 'Dezember 2026'],
    ['en-GB', 'Thursday 3 December at 10:00 CET', 'Thursday 3 December', 'December 2026'],
  ])('is written as one does in %s', (locale, moment, date, month) => {
    // Commas and words in between differ from one version of the locale data to the next.
    const words = (text: string) => text.split(/[\s,]+(?:um |at )?/).join(' ');
    expect(words(writeMoment(AT, { locale, timeZone }))).toBe(words(moment));
    expect(words(writeDate('2026-12-03', { locale }))).toBe(words(date));
    expect(writeMonth('2026-12-03', { locale })).toBe(month);
  });

  it('never speaks another language than the sentence it stands in', () => {
    const [inFrench, inEnglish] = ['fr-FR', 'en-GB'].map((locale) => writeMoment(AT, { locale, timeZone }));
    expect(inFrench).toBe(inEnglish);
  });
});
