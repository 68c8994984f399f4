import { kept } from '../../src/text/kept';

describe('What is costly to make', () => {
  it('is made once for each name, even if it is nothing', () => {
    const asked: string[] = [];
    const find = kept((name) => {
      asked.push(name);
      return name === 'nobody' ? undefined : { name };
    });
    expect(find('one')).toBe(find('one'));
    expect(find('two')).toEqual({ name: 'two' });
    expect([find('nobody'), find('nobody')]).toEqual([undefined, undefined]);
    expect(asked).toEqual(['one', 'two', 'nobody']);
  });

  it('is forgotten when there are thousands of names, and then made anew', () => {
    let made = 0;
    const find = kept((name) => `${name} ${++made}`);
    for (let count = 0; count < 10_000; count += 1) find(`odd-${count}`);
    expect(find('odd-0')).not.toBe('odd-0 1');
    expect(find('odd-0')).toBe(find('odd-0'));
  });

  it('is not kept when it could not be made', () => {
    const find = kept((name) => {
      throw new RangeError(name);
    });
    expect(() => find('one')).toThrow('one');
    expect(() => find('one')).toThrow('one');
  });
});
