import { z } from 'zod';
import { answersOf } from '../../src/teams/answers';
import { verb } from '../../src/teams/bot-feature';

const PERSON = { tenant: 't', id: 'p', name: 'Anna', timeZone: 'UTC', locale: 'en' };

const answer = async () => ({ text: 'yes' });

test('what is for somebody alone is not there for anybody else, by its word or by its button', async () => {
  const hidden = {
    isFor: ({ id }: { id: string }) => id === 'megan',
    commands: [{ word: 'doctor', answer }],
    verbs: [verb('doctor.look', z.unknown(), answer)],
  };
  const said = { text: 'no command' };
  const plain = { otherwise: async () => said };
  const { toText, toAction } = answersOf([hidden, plain]);
  const turn = (id: string) => ({ by: { ...PERSON, id }, now: 0 });
  expect(await toText(turn('megan'), '/career doctor')).toEqual({ text: 'yes' });
  expect(await toText(turn('megan'), 'doctor')).toEqual({ text: 'yes' });
  for (const text of ['/career doctor', '/career nonsense']) expect(await toText(turn('alex'), text)).toEqual(said);
  expect(await toText(turn('alex'), 'doctor')).toEqual(said);
  const click = { action: { verb: 'doctor.look', data: {} } };
  expect(await toAction(turn('megan'), click)).toEqual({ text: 'yes' });
  expect(await toAction(turn('alex'), click)).toBeUndefined();
});

test('two features cannot claim the same word, nor the same verb', () => {
  const commands = [{ word: 'actions', answer }];
  const verbs = [verb('save', z.unknown(), answer)];
  expect(() => answersOf([{ commands }, { commands }])).toThrow('the same command');
  expect(() => answersOf([{ verbs }, { verbs }])).toThrow('the same command');
  expect(() => answersOf([{ commands }, { verbs }])).not.toThrow();
});
