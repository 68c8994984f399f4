import { DEFAULT_FORMAT, FORMAT_IDS, FORMATS } from '../../src/domain/format';

describe.each(FORMAT_IDS)('The format of %s minutes', (id) => {
  const { minutes, phases } = FORMATS[id];

  it('has phases that add up to its minutes exactly', () => {
    expect(minutes).toBe(Number(id));
    expect(phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(minutes);
  });

  it('gives every phase at least one whole minute', () => {
    for (const phase of phases)
      expect([phase.id, Number.isInteger(phase.minutes), phase.minutes > 0]).toEqual([phase.id, true, true]);
  });

  it('has no phase twice', () => {
    expect(new Set(phases.map((phase) => phase.id)).size).toBe(phases.length);
  });

  it('begins with the opening, and ends with actions and the close', () => {
    const ids = phases.map((phase) => phase.id);
    expect([ids[0], ...ids.slice(-2)]).toEqual(['opening', 'actions', 'close']);
  });
});

describe('The formats', () => {
  it('take 30 minutes unless somebody chooses otherwise', () => {
    expect(DEFAULT_FORMAT).toBe('30');
  });

  it('give the first 30 of 90 minutes to getting to know the person, the opening included', () => {
    const [opening, knowing] = FORMATS['90'].phases;
    expect([opening?.id, knowing?.id]).toEqual(['opening', 'knowing']);
    expect((opening?.minutes ?? 0) + (knowing?.minutes ?? 0)).toBe(30);
  });

  it('are offered from the shortest to the longest', () => {
    expect(FORMAT_IDS.map((id) => FORMATS[id].minutes)).toEqual([15, 30, 90]);
  });
});
