import { type HostTheme, type MountedPanel, mountPanel } from '../room/room-host';
import type { DeskSetup } from './setup';

const ROLES = ['manager', 'employee'] as const;

/** What stands between the two chats: the panels beside the call, or each one's own page. */
type View = 'call' | 'home';

/** What the visitor sees: both chats as they are, and the call with both side panels. */
async function openDesk() {
  const setup: DeskSetup = await (await fetch('/desk/setup')).json();
  for (const role of ROLES) {
    const { name, chat } = setup[role];
    showChat(find(`.chat[data-role=${role}]`), `${name}’s chat (${role})`, chat);
    find(`.panels [data-role=${role}] h3`).textContent = name;
  }
  let panels: MountedPanel[] = [];
  let [view, spoken]: [View, string] = ['call', navigator.language];
  const mount = () => {
    for (const panel of panels) panel.dispose();
    panels = ROLES.map((role) => showPanel(setup, role, view, spoken));
    for (const title of document.querySelectorAll<HTMLElement>('.call [data-of]'))
      title.hidden = title.dataset.of !== view;
  };
  choose('theme', (theme) => {
    document.documentElement.dataset.theme = theme;
    for (const panel of panels) panel.setTheme(theme as HostTheme);
  });
  choose('locale', (locale) => {
    spoken = locale;
    mount();
  });
  choose('view', (chosen) => {
    view = chosen as View;
    mount();
  });
  document
    .querySelector(`button[data-locale^=${navigator.language.slice(0, 2)}]`)
    ?.setAttribute('aria-pressed', 'true');
  mount();
  followClock();
}

function showChat(place: HTMLElement, title: string, src: string) {
  find('h2', place).textContent = title;
  const frame = document.createElement('iframe');
  Object.assign(frame, { src, title });
  find('.frame', place).append(frame);
}

function showPanel(
  { tenant, ...people }: DeskSetup,
  role: (typeof ROLES)[number],
  view: View,
  locale: string,
): MountedPanel {
  const { id, name } = people[role];
  return mountPanel(find(`.panels [data-role=${role}] .panel`), {
    src: '/panel/',
    person: { id, name, tenant },
    getToken: async () => (await post('/local/issuer/token', { id })).token,
    theme: document.documentElement.dataset.theme as HostTheme,
    locale,
    ...(view === 'home' ? { frameContext: 'content' } : { frameContext: 'sidePanel', meetingId: 'local' }),
  });
}

/** Buttons of which one is chosen at a time. Teams tells a panel its theme while it runs, and its language only as it opens. */
function choose(what: 'theme' | 'locale' | 'view', changed: (value: string) => void) {
  const buttons = [...document.querySelectorAll<HTMLElement>(`button[data-${what}]`)];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      changed(button.dataset[what] ?? '');
    });
  }
}

function followClock() {
  let ahead = 0;
  const show = () => {
    const format = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
    find('#clock').textContent = new Intl.DateTimeFormat('en-GB', format).format(Date.now() + ahead);
  };
  const move = async (forward: string | 0) => {
    const { now } = await post('/local/clock', { forward: forward === 'next' ? forward : Number(forward) });
    ahead = now - Date.now();
    show();
  };
  for (const button of document.querySelectorAll<HTMLElement>('button[data-forward]')) {
    button.addEventListener('click', () => move(button.dataset.forward ?? 0));
  }
  setInterval(show, 1000);
  move(0);
}

async function post(path: string, body: object) {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

function find(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The desk has no ${selector}.`);
  return found;
}

openDesk();
