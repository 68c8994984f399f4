import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { Desk } from './support/desk';

const NOTE = 'Mentoring was the best part of the year';
const COMMITMENT = 'Shadow the design review';
const SO_WHAT = 'I want to try leading a small team';

let desk: Desk;
let browser: Browser;
let page: Page;
/** The two chats, each in a Playground, and the two side panels of the call. */
let chat: Record<'manager' | 'employee', FrameLocator>;
let panel: Record<'manager' | 'employee', FrameLocator>;

beforeAll(async () => {
  [desk, browser] = await Promise.all([Desk.start(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1900, height: 1050 }, locale: 'en-GB' });
  page.setDefaultTimeout(30_000);
  await page.goto(desk.url);
  const frames = (place: string) => ({
    manager: page.frameLocator(`${place}[data-role=manager] iframe`),
    employee: page.frameLocator(`${place}[data-role=employee] iframe`),
  });
  chat = frames('.chat');
  panel = frames('.panels ');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const button = (frame: FrameLocator, name: string | RegExp) => frame.getByRole('button', { name }).last();
const sees = (frame: FrameLocator, text: string | RegExp) => frame.getByText(text).last().waitFor();

describe('the desk', () => {
  it('lets the manager send an invitation with /career', async () => {
    await chat.manager.getByRole('textbox').last().click();
    await page.keyboard.type('/career');
    await page.keyboard.press('Enter');
    await button(chat.manager, 'Send invitation').waitFor();
    await chat.manager.getByRole('combobox', { name: 'Who is it with?' }).click();
    await chat.manager.getByRole('option', { name: 'Alex Wilber' }).click();
    await button(chat.manager, 'Send invitation').click();
    await sees(chat.manager, 'Your invitation to Alex Wilber');
  });

  it('lets the employee accept it', async () => {
    await button(chat.employee, 'Accept this time').click();
    await sees(chat.employee, "It's agreed");
    await sees(chat.manager, 'Alex Wilber said yes');
  });

  it('opens the side panel for both, and starts one clock', async () => {
    // Whoever turns to their panel finds what has been planned meanwhile.
    for (const frame of [panel.manager, panel.employee]) await frame.getByRole('heading', { level: 1 }).click();
    await button(panel.manager, 'Start').click();
    await panel.employee.getByRole('heading', { name: 'Opening' }).waitFor();
    await panel.manager.getByRole('heading', { name: 'For you', exact: true }).waitFor();
    expect(await panel.employee.getByRole('heading', { name: 'For you', exact: true }).count()).toBe(0);
  });

  it('shows a note to both', async () => {
    await panel.employee.getByRole('textbox', { name: 'Write a note' }).fill(NOTE);
    await button(panel.employee, 'Add').click();
    await sees(panel.manager, NOTE);
  });

  it('goes on by itself when the server is killed, with everything that was acknowledged', async () => {
    desk.kill();
    await panel.manager.getByText('Connection lost').waitFor();
    await panel.manager.getByRole('textbox', { name: 'Write a note' }).fill('Written while nobody listened');
    await button(panel.manager, 'Add').click();
    await sees(panel.employee, 'Written while nobody listened');
    await sees(panel.employee, NOTE);
  });

  it('comes back where it was when a panel is reloaded', async () => {
    await button(panel.manager, /^Next:/).click();
    await panel.employee.getByRole('heading', { name: "Where you've been" }).waitFor();
    await page.reload();
    await panel.employee.getByRole('heading', { name: "Where you've been" }).waitFor();
    await sees(panel.employee, NOTE);
  });

  it('collects actions and the “So what?”, has both read it, and closes', async () => {
    await panel.employee.getByRole('tab', { name: 'Actions' }).click();
    await panel.employee.getByRole('textbox', { name: 'What will happen next?' }).fill(COMMITMENT);
    await button(panel.employee, 'Add action').click();
    for (const next of ['Where you are now', "Where you're heading", 'Actions', 'Close']) {
      await button(panel.manager, `Next: ${next}`).click();
      await panel.employee.getByRole('heading', { name: next, level: 1 }).waitFor();
    }
    await panel.employee.getByRole('textbox', { name: 'So what?' }).fill(SO_WHAT);
    await sees(panel.manager, SO_WHAT);
    await panel.manager.getByRole('radio', { name: 'In three months' }).check();
    await panel.employee.getByRole('switch', { name: 'I arrange the next one' }).click();
    await button(panel.manager, 'Read it together').click();
    await panel.employee.getByRole('heading', { name: 'What you leave with' }).waitFor();
    await sees(panel.employee, COMMITMENT);
    await button(panel.employee, 'Close the conversation').click();
    await panel.employee.getByRole('heading', { name: 'Good talk' }).waitFor();
  });

  it('sends both their recap', async () => {
    for (const frame of [chat.manager, chat.employee]) {
      await sees(frame, 'Your career conversation');
      await sees(frame, COMMITMENT);
    }
  });

  it('reminds the owner when the clock is moved, and one click ends it', async () => {
    await page.getByRole('button', { name: 'To the next reminder' }).click();
    // On the working day before, which after a weekend is some days ahead.
    await sees(chat.employee, /^Due (tomorrow|in \d days)/);
    await button(chat.employee, 'Done').click();
    await sees(chat.employee, "It's off your list.");
  });

  it('changes the theme of both panels', async () => {
    const words = panel.manager.getByRole('heading', { name: 'Good talk' });
    const dark = await words.evaluate((heading) => getComputedStyle(heading).color);
    await page.getByRole('button', { name: 'Light' }).click();
    await words.evaluate((heading, before) => {
      const changed = (done: () => void) =>
        getComputedStyle(heading).color === before ? requestAnimationFrame(() => changed(done)) : done();
      return new Promise<void>(changed);
    }, dark);
  });

  it('changes the language of both panels', async () => {
    await page.getByRole('button', { name: 'Deutsch' }).click();
    for (const frame of [panel.manager, panel.employee]) await sees(frame, 'Gutes Gespräch');
  });
});
