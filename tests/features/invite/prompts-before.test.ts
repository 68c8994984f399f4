import type { Question } from '../../../src/domain/conversation';
import { promptsBefore } from '../../../src/features/invite/prompts-before';
import { startAzurite } from '../../support/azurite';
import { inputsOf } from '../../support/card-buttons';
import { conversationWith, MAYA, NOW, TOM } from '../../support/invite-views';
import { InviteWorld } from '../../support/invite-world';

const KIM = { ...TOM, id: 'kim', name: 'Kim Akers' };

describe('The questions of the last conversation', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let world: InviteWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    world = await InviteWorld.open(azurite.connectionString);
    await keep('tom', 'older', NOW - 3, [{ prompt: 'skill' }, { prompt: 'goal' }]);
    await keep('tom', 'newer', NOW - 2, [{ prompt: 'strength' }, { own: 'Mine?' }, { prompt: 'favourite' }]);
    await keep('kim', 'latest', NOW - 1, [{ prompt: 'proud' }, { prompt: 'unused' }]);
  });

  async function keep(employee: string, id: string, createdAt: number, questions: Question[]) {
    const pair = { tenant: MAYA.tenant, manager: MAYA.id, employee };
    for (const person of [MAYA.id, employee])
      await world.deps.people.join({ tenant: MAYA.tenant, id: person }, { ref: { pair, id }, createdAt });
    await world.deps.conversations.write(pair, [
      { conversation: conversationWith({ id, pair, createdAt, questions }) },
    ]);
  }

  it('are those of this pair when the person is chosen, and else of the latest one', async () => {
    expect(await promptsBefore(world.deps, MAYA, TOM.id)).toEqual(['strength', 'favourite']);
    expect(await promptsBefore(world.deps, MAYA)).toEqual(['proud', 'unused']);
    expect(await promptsBefore(world.deps, TOM, MAYA.id)).toEqual(['strength', 'favourite']);
    expect(await promptsBefore(world.deps, KIM, TOM.id)).toEqual([]);
  });

  it('are not suggested again on the next card', async () => {
    const card = await world.says(MAYA, '', TOM);
    expect(inputsOf(card).get('questions')?.value).toBe('come-to-you,unused,success-year');
  });
});
