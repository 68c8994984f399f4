import { CODE, readFigures } from './scale/figures';
import { LIMITS } from './scale/limits';
import { blocksIn, PAGES, withBlocks } from './scale/pages';
import { costOf, reckon } from './scale/reckon';
import { blocksOf } from './scale/tables';
import { read } from './support/infra';

const figures = readFigures('infra/figures.json');
const { counted, assumed } = figures;

describe('What is reckoned on the pages', () => {
  it.each(PAGES)('%s is what the figures and the code make', (page) => {
    const text = read(page);
    expect(blocksIn(text).length).toBeGreaterThan(0);
    expect(text).toBe(withBlocks(text, blocksOf(figures)));
  });

  it('is on a page, all of it', () => {
    expect(PAGES.flatMap((page) => blocksIn(read(page))).sort()).toEqual(Object.keys(blocksOf(figures)).sort());
  });

  it('is said in words with the same numbers', () => {
    const said = read('infra/scale.md').replace(/\s+/g, ' ');
    for (const words of [
      `**${counted.requestsOfAConversation} requests**`,
      `${counted.commandsOfAConversation} commands`,
      `**${counted.rowsOfAConversation} rows** and **${Math.round(counted.bytesOfAConversation / 1000)} KB**`,
      `**${counted.requestsOfAReminder} requests** for one reminder`,
      `${CODE.shards} partitions of wake-ups`,
      `every ${CODE.secondsBetweenLooks} seconds`,
      `at most ${CODE.pace} messages a second in one tenant`,
      `of ${assumed.minutes} minutes a year`,
      `${assumed.workingDaysAMonth} working days`,
      `Teams takes ${LIMITS.messagesASecond} messages a second`,
      `Two instances say ${2 * CODE.pace} of them`,
    ])
      expect(said).toContain(words);
  });
});

describe('The arithmetic', () => {
  const small = reckon(figures, 300);

  it('adds up, for three hundred people with four talks a year', () => {
    expect(small.talks).toBe(100);
    expect(small.requests.ofTalks).toBe(100 * counted.requestsOfAConversation);
    // Half an hour, once a second, on both instances.
    expect(small.requests.ofPanels).toBe(100 * 1800 * 2);
    // Sixteen partitions, four times a minute, two instances, thirty days.
    expect(small.requests.ofLooks).toBe(16 * 4 * 2 * 60 * 24 * 30);
    expect(small.rows).toBe(300 * 8 * counted.rowsOfAConversation);
    expect(small.talksAtOnce).toBeCloseTo(100 / 22 / 4 / 2);
  });

  it('grows with the people, but for what looks anyway', () => {
    const large = reckon(figures, 3000);
    expect(large.requests.ofTalks).toBe(10 * small.requests.ofTalks);
    expect(large.requests.ofLooks).toBe(small.requests.ofLooks);
  });

  it('says no more in a second than Teams takes, however many instances there are', () => {
    const many = { ...figures, assumed: { ...assumed, instances: 10 } };
    const { messagesAMorning, secondsOfMorning } = reckon(many, 1_000_000);
    expect(messagesAMorning / secondsOfMorning).toBe(LIMITS.messagesASecond);
  });

  it('sums what it costs', () => {
    const { servers, requests, stored, logs, checks, all } = costOf(figures, small);
    expect(servers).toBe(assumed.instances * figures.prices.server);
    expect(all).toBeCloseTo(servers + requests + stored + logs + checks);
  });
});
