import { setTheStage } from '../support/panel-stage';

const stage = setTheStage();

test('the panel speaks the language that its reader has chosen, and that of Teams to whoever chose none', async () => {
  stage.server.world.chosen.employee = 'de';
  const [mia, emil] = await Promise.all([stage.sit('manager'), stage.sit('employee')]);
  await emil.panel.getByRole('button', { name: 'Anfangen' }).waitFor();
  expect(await emil.panel.locator('html').getAttribute('lang')).toBe('de');
  await emil.panel.getByText('Ankommen').waitFor();
  await mia.panel.getByRole('button', { name: 'Start' }).waitFor();
});
