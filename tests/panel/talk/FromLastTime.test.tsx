import type { BeforeAction } from '../../../src/domain/carry-over';
import type { PromiseRequest } from '../../../src/domain/live';
import { promiseRequest } from '../../../src/features/carry-over/register';
import { liveEvent } from '../../../src/http/live';
import { type Stage, seatBoth, setTheStage } from '../../support/panel-stage';

const asked: PromiseRequest[] = [];
let refuses = false;
const stage: Stage = setTheStage({
  live: [
    liveEvent('promise', promiseRequest, async (_, request) => {
      asked.push(request);
      if (refuses) return { refused: 'already-done' };
      const { world } = stage.server;
      const before = world.before.map((one) => (one.id === request.action ? after(one, request) : one));
      world.tellBefore(before);
      return { before };
    }),
  ],
});

function after(one: BeforeAction, request: PromiseRequest): BeforeAction {
  if (request.do === 'take-along') return { ...one, due: request.due };
  return { ...one, state: request.do === 'undo' ? { is: 'open' } : { is: 'done', at: Date.now() } };
}

const open = { due: '2030-12-06', state: { is: 'open' } } as const;
const BEFORE: BeforeAction[] = [
  { id: 'his', owner: 'employee', text: 'Shadow the design team', ...open },
  { id: 'hers', owner: 'manager', text: 'Introduce Emil to Patti', ...open },
  { id: 'kept', owner: 'manager', text: 'Send the book', due: '2026-11-02', state: { is: 'done', at: 1 } },
];

beforeEach(() => {
  asked.length = 0;
  refuses = false;
  stage.server.world.before = BEFORE;
});

test('before the start both see what was promised last time, kept and open', async () => {
  const { mia, emil } = await seatBoth(stage);
  for (const { panel } of [mia, emil]) {
    const card = panel.getByRole('region', { name: 'Promised last time' });
    await card.getByText('1 of 3 done').waitFor();
    await card.getByText('Shadow the design team').waitFor();
    expect(await card.getByRole('listitem').count()).toBe(3);
  }
});

test('in the talk its owner keeps what is open, or takes it along, and the other one sees it', async () => {
  const { mia, emil } = await seatBoth(stage, 4);
  for (const { panel } of [mia, emil]) await panel.getByRole('tab', { name: /Actions/ }).click();
  const his = emil.panel.getByRole('listitem').filter({ hasText: 'Shadow the design team' });
  await his.getByRole('button', { name: 'Take along' }).click();
  await his.getByLabel('By when').fill('2031-01-10');
  await his.getByRole('button', { name: 'Take along' }).click();
  await mia.panel.getByText(/Emil Andersson, by .*10 Jan/).waitFor();
  await his.getByRole('button', { name: 'Done' }).click();
  await his.getByRole('button', { name: 'Undo' }).click();
  await his.getByRole('button', { name: 'Let go' }).waitFor();
  const hers = emil.panel.getByRole('listitem').filter({ hasText: 'Introduce Emil' });
  expect(await hers.getByRole('button').count()).toBe(0);
  expect(asked.map((wish) => wish.do)).toEqual(['take-along', 'done', 'undo']);
});

test('what is let go is let go in a line of its owner’s own, or in none', async () => {
  const { emil } = await seatBoth(stage, 4);
  await emil.panel.getByRole('tab', { name: /Actions/ }).click();
  const his = emil.panel.getByRole('listitem').filter({ hasText: 'Shadow the design team' });
  await his.getByRole('button', { name: 'Let go' }).click();
  await his.getByLabel('Why, if you like').fill('The team has moved');
  await his.getByRole('button', { name: 'Let go' }).click();
  await his.getByRole('button', { name: 'Undo' }).click();
  await his.getByRole('button', { name: 'Let go' }).click();
  await his.getByRole('button', { name: 'Let go' }).click();
  await his.getByRole('button', { name: 'Undo' }).waitFor();
  const drops = asked.flatMap((wish) => (wish.do === 'drop' ? [wish.reason] : []));
  expect(drops).toEqual(['The team has moved', undefined]);
});

test('what does not get through is said, and can be tried again', async () => {
  const { emil } = await seatBoth(stage, 4);
  await emil.panel.getByRole('tab', { name: /Actions/ }).click();
  refuses = true;
  await emil.panel.getByRole('button', { name: 'Done' }).click();
  await emil.panel.getByText('That did not get through.').waitFor();
  refuses = false;
  await emil.panel.getByRole('button', { name: 'Done' }).click();
  await emil.panel.getByRole('button', { name: 'Undo' }).waitFor();
});
