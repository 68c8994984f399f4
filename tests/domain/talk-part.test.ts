import { apply } from '../../src/domain/command';
import type { FormatId } from '../../src/domain/format';
import { partIndex, partLeft, partLength, partsOf, questionsNow } from '../../src/domain/talk-part';
import { minutes } from '../../src/domain/time';
import { meetingOf } from '../support/meetings';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const idsOf = (format: FormatId, place: 'walk' | 'video') => {
  const meeting = meetingOf(format);
  const phases = meeting.agenda.map(({ id }) => id);
  return partsOf(meeting, place).map(({ first, last }) => phases.slice(first, last + 1));
};
const begun = (format: FormatId) => {
  const meeting = apply(meetingOf(format), { id: 's', do: 'start' }, 'manager', NOW);
  if ('refused' in meeting) throw new Error(meeting.refused);
  return meeting;
};

describe('The parts of a talk', () => {
  it('are its phases where there is a table', () => {
    expect(idsOf('15', 'video')).toEqual([['opening'], ['now'], ['heading'], ['actions'], ['close']]);
  });

  it.each([
    ['15', [['opening', 'now'], ['heading'], ['actions', 'close']]],
    [
      '30',
      [
        ['opening', 'been'],
        ['now', 'heading'],
        ['actions', 'close'],
      ],
    ],
    [
      '90',
      [
        ['opening', 'knowing'],
        ['goals', 'likes', 'map'],
        ['actions', 'close'],
      ],
    ],
  ])('are three legs of a walk of %s minutes', (format, legs) => {
    expect(idsOf(format, 'walk')).toEqual(legs);
  });

  it.each([
    [['a'], [['a']]],
    [
      ['a', 'b'],
      [['a'], ['b']],
    ],
    [
      ['a', 'b', 'c'],
      [['a'], ['b'], ['c']],
    ],
    [
      ['a', 'b', 'c', 'd'],
      [['a', 'b'], ['c'], ['d']],
    ],
    [
      ['actions', 'b'],
      [['actions'], ['b']],
    ],
  ])('cover any agenda, however odd: %j', (ids, legs) => {
    const agenda = ids.map((id) => ({ id, minutes: 1, prompts: [] }));
    expect(partsOf({ agenda }, 'walk').map(({ first, last }) => ids.slice(first, last + 1))).toEqual(legs);
  });

  it('know which of them a phase belongs to', () => {
    const parts = partsOf(meetingOf('30'), 'walk');
    expect([0, 1, 2, 3, 4, 5].map((phase) => partIndex(parts, phase))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('The time of a part', () => {
  const meeting = begun('30');
  const [out, way] = partsOf(meeting, 'walk');
  if (!out || !way) throw new Error('no legs');

  it('is that of all its phases, whichever of them the clock counts', () => {
    expect(partLength(meeting, out)).toBe(minutes(8));
    expect(partLeft(meeting, out, NOW + minutes(3))).toEqual({ part: minutes(5), talk: minutes(27) });
  });

  it('may be over, and the parts after it still take their own', () => {
    expect(partLeft(meeting, out, NOW + minutes(10))).toEqual({ part: -minutes(2), talk: minutes(22) });
  });
});

describe('The questions for now', () => {
  const asks = (part: number, place: 'walk' | 'video', sent: string[] = [], meeting = begun('30')) => {
    const chosen = partsOf(meeting, place)[part];
    return chosen ? questionsNow(meeting, chosen, sent).map(({ id }) => id) : [];
  };

  it('begin with the one that is being asked, and go round', () => {
    expect(asks(0, 'video')).toEqual(['welcome', 'hopes', 'on-your-mind']);
    expect(asks(0, 'video', [], { ...begun('30'), prompt: 2 })).toEqual(['on-your-mind', 'welcome', 'hopes']);
  });

  it('are three on a leg: something of each phase, most of the longest, and first what was sent ahead', () => {
    expect(asks(0, 'walk', ['proud'])).toEqual(['welcome', 'proud', 'strength']);
    expect(asks(1, 'walk', ['less-of'])).toEqual(['favourite', 'less-of', 'success-year']);
    expect(asks(2, 'walk')).toEqual(['first-step', 'by-when', 'so-what']);
  });
});
