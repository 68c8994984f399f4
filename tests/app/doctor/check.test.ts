import { examine, type Look } from '../../../src/app/doctor/check';
import { CHECKS, type CheckName } from '../../../src/domain/finding';

const looks = (change: Partial<Record<CheckName, Look>>) => ({
  ...(Object.fromEntries(
    CHECKS.map((check) => [check, async () => ({ check, state: 'fine', says: 'fine' })]),
  ) as unknown as Record<CheckName, Look>),
  ...change,
});

describe('a look', () => {
  it('that fails is told by its kind, without its words, and the others go on', async () => {
    const failing = async () => {
      throw new TypeError('what somebody wrote');
    };
    const findings = await examine(looks({ tables: failing }));
    expect(findings).toHaveLength(CHECKS.length);
    expect(findings.filter(({ state }) => state !== 'fine')).toEqual([
      { check: 'tables', state: 'mend', says: 'failed', values: { kind: 'TypeError' } },
    ]);
  });

  it('that does not end is not waited for', async () => {
    const atOnce = async () => {};
    const endless = () => new Promise<never>(() => {});
    const [first] = await examine(looks({ configuration: endless }), atOnce);
    expect(first).toMatchObject({ says: 'failed', values: { kind: 'TookTooLong' } });
  });

  it('is made beside the others, and told in their order', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const waits = async () => {
      await begun;
      return { check: 'configuration', state: 'fine', says: 'fine' } as const;
    };
    const opens = async () => {
      begin();
      return { check: 'lines', state: 'off', says: 'none' } as const;
    };
    const findings = await examine(looks({ configuration: waits, lines: opens }));
    expect(findings.map(({ check }) => check)).toEqual(CHECKS);
  });
});
