import { both, LONG_NAMES, type Reader, seatReaders } from './support/panel-readers';
import { setTheStage } from './support/panel-stage';
import { LONG_TALK } from './support/panel-states';

const stage = setTheStage({ format: '90', names: LONG_NAMES, questions: [{ prompt: 'path' }, { prompt: 'goal' }] });

/** A panel of 320 pixels, seen at 200 %. */
const TWICE_THE_SIZE = { width: 160, height: 350 };

/** What reaches beyond the right edge, and so would have to be scrolled to sideways. */
function sticksOut({ panel }: Reader): Promise<string[]> {
  return panel.locator('html').evaluate((page) =>
    [...page.querySelectorAll('button, input, textarea, p, h1, h2, h3, li, label, span')]
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      // What is there for a screen reader alone is one pixel wide.
      .filter(({ box }) => box.width > 2 && box.right > page.clientWidth + 1)
      .map(({ part, box }) => `${part.tagName} until ${Math.round(box.right)}: ${part.textContent?.slice(0, 40)}`),
  );
}

test('nothing sticks out at twice the size, with long names and German words, in any state of a talk', async () => {
  const readers = await seatReaders(stage, 'de-DE', TWICE_THE_SIZE);
  const found: string[] = [];
  for (const [state, reach] of Object.entries(LONG_TALK)) {
    await reach(readers);
    found.push(...(await both(readers, sticksOut)).flat().map((one) => `${state}: ${one}`));
  }
  expect(found).toEqual([]);
});
