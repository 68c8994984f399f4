import { type HostTheme, type MountedPanel, mountPanel } from '../room/room-host';
import type { DeskSetup } from './setup';

/** What the visitor sees: both chats as they are, and the call with both side panels. */
async function openDesk() {
  const setup: DeskSetup = await (await fetch('/desk/setup')).json();
  const panels = (['manager', 'employee'] as const).map((role) => {
    const { name, chat } = setup[role];
    showChat(find(`.chat[data-role=${role}]`), `${name}’s chat (${role})`, chat);
    const place = find(`.panels [data-role=${role}]`);
    find('h3', place).textContent = name;
    return showPanel(find('.panel', place), setup, role);
  });
  followTheme(panels);
  followClock();
}

function showChat(place: HTMLElement, title: string, src: string) {
  find('h2', place).textContent = title;
  const frame = document.createElement('iframe');
  Object.assign(frame, { src, title });
  find('.frame', place).append(frame);
}

function showPanel(place: HTMLElement, { tenant, ...people }: DeskSetup, role: 'manager' | 'employee'): MountedPanel {
  const { id, name } = people[role];
  return mountPanel(place, {
    src: '/panel/',
    person: { id, name, tenant },
    getToken: async () => (await post('/local/issuer/token', { id })).token,
    theme: 'dark',
    locale: navigator.language,
    frameContext: 'sidePanel',
  });
}

function followTheme(panels: MountedPanel[]) {
  const buttons = [...document.querySelectorAll<HTMLElement>('button[data-theme]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const theme = button.dataset.theme as HostTheme;
      document.documentElement.dataset.theme = theme;
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      for (const panel of panels) panel.setTheme(theme);
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
