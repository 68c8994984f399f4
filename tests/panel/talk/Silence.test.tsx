import type { Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const asked = ({ panel }: Seat) => panel.getByRole('button', { name: 'Asked', exact: true });
const held = ({ panel }: Seat) => panel.getByRole('button', { name: 'Give it time', exact: true });
/** What Teams tells the panels that listen. */
const somebodySpeaks = ({ page }: Seat, speaks: boolean) => page.evaluate(`panel.setSpeaking(${speaks})`);

test('a tap holds the silence until its end, for the manager alone, and nobody is told', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await asked(mia).click();
  await held(mia).waitFor();
  expect(await asked(emil).count()).toBe(0);
  expect(await held(emil).count()).toBe(0);
  await asked(mia).waitFor();
  expect(stage.server.world.heard).toEqual([]);
});

test('another tap ends it, and so does another question', async () => {
  const { mia, emil } = await seatBoth(stage, 1);
  await asked(mia).click();
  await held(mia).click();
  await asked(mia).click();
  await held(mia).waitFor();
  await emil.panel.getByRole('button', { name: 'Next question' }).click();
  await asked(mia).waitFor();
});

test('it begins by itself once it has fallen silent after a question, and ends when somebody speaks', async () => {
  const { mia } = await seatBoth(stage, 1);
  await asked(mia).waitFor();
  await somebodySpeaks(mia, true);
  await somebodySpeaks(mia, false);
  await held(mia).waitFor();
  await somebodySpeaks(mia, true);
  await asked(mia).waitFor();
  await mia.panel.getByRole('button', { name: 'Next question' }).click();
  await mia.panel.getByText(/^2 of /).waitFor();
  await somebodySpeaks(mia, false);
  await held(mia).waitFor();
});

test('for whoever wants no motion, nothing moves', async () => {
  stage.startAndGoTo(1);
  const mia = await stage.sit('manager');
  await mia.page.emulateMedia({ reducedMotion: 'reduce' });
  await asked(mia).click();
  const ring = held(mia).locator('circle').last();
  const properties = await ring.evaluate((circle) =>
    circle.getAnimations().flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap(Object.keys)),
  );
  expect(properties).toContain('opacity');
  expect(properties).not.toContain('strokeDashoffset');
});
