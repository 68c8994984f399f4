import { z } from 'zod';
import { answersOf } from '../../src/teams/answers';
import { verb } from '../../src/teams/bot-feature';

const answer = async () => ({ text: 'yes' });

test('two features cannot claim the same word, nor the same verb', () => {
  const commands = [{ word: 'actions', answer }];
  const verbs = [verb('save', z.unknown(), answer)];
  expect(() => answersOf([{ commands }, { commands }])).toThrow('the same command');
  expect(() => answersOf([{ verbs }, { verbs }])).toThrow('the same command');
  expect(() => answersOf([{ commands }, { verbs }])).not.toThrow();
});
