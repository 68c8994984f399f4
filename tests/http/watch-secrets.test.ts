import { randomUUID } from 'node:crypto';
import { createWatchSecrets } from '../../src/http/watch-secrets';

const secrets = createWatchSecrets('a secret of at least thirty-two characters');
const person = { tenant: randomUUID(), id: randomUUID() };

describe('What comes back with each notification', () => {
  it('names the person, and is as short as Graph wants it', () => {
    expect(secrets.read(secrets.of(person))).toEqual(person);
    expect(secrets.of(person).length).toBeLessThanOrEqual(128);
  });

  it('is the same on every server of an installation, and another one elsewhere', () => {
    const same = createWatchSecrets('a secret of at least thirty-two characters');
    expect(same.read(secrets.of(person))).toEqual(person);
    expect(createWatchSecrets('another secret of at least thirty-two').read(secrets.of(person))).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['somebody else’s seal', () => secrets.of(person).replace(person.id, randomUUID())],
    ['no seal', () => `${person.tenant}.${person.id}.`],
    ['a seal that was made up', () => `${person.tenant}.${person.id}.${'A'.repeat(43)}`],
    ['something behind it', () => `${secrets.of(person)}x`],
    ['something in front of it', () => `x${secrets.of(person)}`],
    ['characters of more than one byte', () => `${person.tenant}.${person.id}.${'ä'.repeat(43)}`],
  ])('says nothing with %s', (_, text) => {
    expect(secrets.read(text())).toBeUndefined();
  });
});
