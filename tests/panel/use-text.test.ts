import type { FrameLocator } from 'playwright-core';
import { handbookWords } from '../../src/text/handbook-words';
import { LANGUAGES } from '../../src/text/languages';
import { panelTranslator } from '../../src/text/panel-texts';
import { setTheStage } from '../support/panel-stage';

const stage = setTheStage({
  names: {
    manager: 'Maximiliane Freifrau von Hohenstein-Lindqvist',
    employee: 'Wolfeschlegelsteinhausenbergerdorff Bartholomew',
  },
});

/** Whatever is wider than the room it has, page included. */
const sticksOut = (panel: FrameLocator) =>
  panel.locator('html').evaluate((page) => {
    const all = [page, ...page.querySelectorAll('button, h1, h2, p, label, li, [role=tab]')];
    return all
      .filter((node) => getComputedStyle(node).display !== 'inline' && node.scrollWidth > node.clientWidth + 1)
      .map((node) => `${node.tagName} ${node.textContent}`.slice(0, 80));
  });

test('speaks each reader’s language, and says so to whoever hears the page', async () => {
  const [mia, emil] = await Promise.all([
    stage.sit('manager', { locale: 'de-AT' }),
    stage.sit('employee', { locale: 'fr-FR' }),
  ]);
  const lang = (panel: FrameLocator) => panel.locator('html').getAttribute('lang');
  expect([await lang(mia.panel), await lang(emil.panel)]).toEqual(['de-at', 'en-GB']);
  await emil.panel.getByRole('button', { name: 'Start' }).waitFor();
  await mia.panel.getByRole('button', { name: 'Anfangen' }).click();
  await mia.panel.getByRole('heading', { level: 1, name: 'Ankommen' }).waitFor();
  await emil.panel.getByRole('heading', { level: 1, name: 'Opening' }).waitFor();
});

test.each(LANGUAGES)('loads the words of one language: %s', async (locale) => {
  const { panel } = await stage.sit('employee', { locale });
  const texts = await Promise.all(LANGUAGES.map(panelTranslator));
  const loaded = await panel.locator('html').evaluate(async () => {
    const parts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return (await Promise.all(parts.map(async ({ name }) => (await fetch(name)).text()))).join();
  });
  const known = LANGUAGES.filter((_, index) => loaded.includes(texts[index]?.('refusal.empty') ?? ''));
  expect(known).toEqual([locale]);
});

test.each(LANGUAGES)('nothing sticks out of a narrow panel in %s, at any time', async (locale) => {
  const t = await panelTranslator(locale);
  const { panel } = await stage.sit('manager', { locale });
  expect(await sticksOut(panel)).toEqual([]);
  for (const [index, phase] of stage.server.world.meeting.agenda.entries()) {
    stage.startAndGoTo(index);
    await panel.getByRole('heading', { level: 1, name: handbookWords(locale).phase(phase.id).name }).waitFor();
    expect(await sticksOut(panel)).toEqual([]);
  }
  stage.server.world.does(
    'employee',
    { id: 'a', do: 'act', action: 'a', owner: 'employee', text: 'Patti', due: '2030-01-07' },
    { id: 's', do: 'so-what', text: 'Oui' },
  );
  for (const tab of ['notes', 'actions', 'closing']) {
    await panel.getByRole('tab', { name: t(`tabs.${tab}`) }).click();
    expect(await sticksOut(panel)).toEqual([]);
  }
  stage.close('Oui');
  await panel.getByRole('heading', { name: t('farewell.title') }).waitFor();
  expect(await sticksOut(panel)).toEqual([]);
});
