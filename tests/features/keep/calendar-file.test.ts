import { startAzurite } from '../../support/azurite';
import { nodesIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

describe('The calendar file', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let world: InviteWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    world = await InviteWorld.open(azurite.connectionString);
    await world.installs(MAYA, TOM);
    await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
    await world.ring();
  });

  const fetchIn = async (locale: string | undefined, token: string) =>
    world.keep.routes[0]?.answer({ params: { token }, body: undefined, locale });
  const fetch = (token: string) => fetchIn(undefined, token);
  const accepted = async () => {
    const card = cardOf(await world.clicks(TOM, world.latestTo(TOM).card, 'invite.accept'));
    const urls = nodesIn(card).map(({ url }) => String(url));
    return (
      urls
        .find((url) => url.endsWith('.ics'))
        ?.split('/')
        .at(-1) ?? ''
    );
  };

  it('has the agenda, and not a word of what the two will say', async () => {
    const file = await fetch(await accepted());
    expect(file).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(file?.body).toContain('DTSTART:20261123T090000Z');
    expect(file?.body).toContain("Where you've been: 6 min");
    expect(file?.body).not.toMatch(/value what you bring|enjoy most/);
  });

  it('speaks the language of the browser that opens it', async () => {
    expect((await fetchIn('de-AT', await accepted()))?.body).toContain('Woher du kommst: 6 Min.');
    expect((await fetchIn('de', 'forged'))?.body).toBe('Hier ist nichts, oder nicht mehr.');
  });

  it('answers a forged link, one to nothing and one without a date all alike', async () => {
    const nothing = btoa(JSON.stringify({ pair: { tenant: 't', manager: 'm', employee: 'e' }, id: 'none' }));
    const [part] = await world.deps.people.parts(TOM, 1);
    const answers = await Promise.all(['forged', nothing, btoa(JSON.stringify(part?.ref))].map(fetch));
    expect(answers[0]).toMatchObject({ status: 404 });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  });
});
