import fc from 'fast-check';
import { days, minutes } from '../../src/domain/time';
import { stretchAt } from '../../src/domain/zone-offset';
import { ahead, zone } from '../support/wall-clocks';

const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
  .map((count) => minutes(count));
const SUMMER = Date.parse('2026-03-29T01:00Z');
const WINTER = Date.parse('2026-10-25T01:00Z');

describe('Between two clock changes', () => {
  it('clocks are ahead of UTC by as much as the platform says, whatever was asked before', () => {
    fc.assert(
      fc.property(zone, fc.array(moment, { minLength: 1, maxLength: 12 }), (where, moments) => {
        const said = moments.map((each) => stretchAt(each, where).offset);
        expect(said).toEqual(moments.map((each) => ahead(each, where)));
      }),
      { numRuns: 300 },
    );
  });

  it('they are so from the very moment of a change up to the next', () => {
    const [before, summer] = [SUMMER - 1, SUMMER].map((each) => stretchAt(each, 'Europe/Stockholm'));
    expect(before).toMatchObject({ until: SUMMER, offset: minutes(60) });
    expect(summer).toEqual({ from: SUMMER, until: WINTER, offset: minutes(120) });
    expect(stretchAt(WINTER, 'Europe/Stockholm')).toMatchObject({ from: WINTER, offset: minutes(60) });
  });

  it('it is asked anew at least each year, where clocks never change', () => {
    const { from, until, offset } = stretchAt(SUMMER, 'UTC');
    expect({ offset, long: until - from }).toEqual({ offset: 0, long: days(730) });
    expect(stretchAt(SUMMER + days(400), 'UTC').until).toBe(SUMMER + days(765));
  });

  it('a time zone that does not exist has none', () => {
    expect(() => stretchAt(SUMMER, 'Mars/Olympus')).toThrow(RangeError);
  });
});
