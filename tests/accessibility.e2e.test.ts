import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { both, LONG_NAMES, type Reader, seatReaders } from './support/panel-readers';
import { eventually } from './support/panel-seat';
import { setTheStage } from './support/panel-stage';
import { LONG_TALK } from './support/panel-states';

const stage = setTheStage({ format: '90', names: LONG_NAMES, questions: [{ prompt: 'path' }, { prompt: 'goal' }] });

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What lies behind everything, by theme. */
const GROUND = { default: 'rgb(250, 250, 250)', contrast: 'rgb(0, 0, 0)', dark: 'rgb(36, 36, 36)' };
type ThemeName = keyof typeof GROUND;
const THEMES = Object.keys(GROUND) as ThemeName[];

function panelOf({ page }: Reader) {
  const frame = page.frames()[1];
  if (!frame) throw new Error('no panel');
  return frame;
}

async function getReady(reader: Reader): Promise<void> {
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await panelOf(reader).evaluate(AXE);
}

async function wear({ page, panel }: Reader, theme: ThemeName): Promise<void> {
  await page.evaluate(`panel.setTheme('${theme}')`);
  const ground = () => panel.locator('.fui-FluentProvider').evaluate((it) => getComputedStyle(it).backgroundColor);
  await eventually(ground, (seen) => seen === GROUND[theme]);
}

/** What axe finds, each thing in one line. Another theme changes nothing but colours. */
function violations(reader: Reader, theme: ThemeName): Promise<string[]> {
  const runOnly = theme === THEMES[0] ? STANDARDS : { type: 'rule' as const, values: ['color-contrast'] };
  return panelOf(reader).evaluate(async (rules) => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    // Colours on their way from one theme to the next are neither's.
    while (document.getAnimations().some((each) => each instanceof CSSTransition)) await frame();
    const { axe: it } = window as unknown as { axe: typeof axe };
    const found = await it.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, runOnly);
}

async function violationsInEveryTheme(reader: Reader): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await wear(reader, theme);
    found.push(...(await violations(reader, theme)).map((each) => `${theme}: ${each}`));
  }
  return found;
}

test.each(['en-GB', 'de-DE'])('axe finds nothing in any state of a talk, in any theme: %s', async (locale) => {
  const readers = await seatReaders(stage, locale);
  await both(readers, getReady);
  const found: string[] = [];
  for (const [state, reach] of Object.entries(LONG_TALK)) {
    await reach(readers);
    const each = await both(readers, violationsInEveryTheme);
    found.push(...each.flat().map((one) => `${state}: ${one}`));
  }
  expect(found).toEqual([]);
});

test.each([
  ['what is shown when nothing is planned', 'manager'],
  ['what a stranger is shown', 'stranger'],
] as const)('axe finds nothing in %s', async (_, person) => {
  stage.server.world.planned = false;
  const seat = { ...(await stage.sit(person)), t: (key: string) => key };
  await getReady(seat);
  expect(await violationsInEveryTheme(seat)).toEqual([]);
});
