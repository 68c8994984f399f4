import { tellLate } from '../../src/app/log';
import { minutes } from '../../src/domain/time';

describe('a wake-up that rings', () => {
  it('is noted with how late it is, and aloud when that is longer than a sweep and a lost lease', () => {
    const said: unknown[] = [];
    const level = (name: string) => (what: object) => void said.push([name, what]);
    const log = { info: level('info'), debug: level('debug') };
    const tell = tellLate(log);
    tell('morning', 1000);
    tell('recap', minutes(30));
    expect(said).toEqual([
      ['debug', { kind: 'morning', late: 1000 }],
      ['info', { kind: 'recap', late: minutes(30) }],
    ]);
  });
});
