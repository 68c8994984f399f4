import { app, authentication, FrameContexts } from '@microsoft/teams-js';
import type { ConversationKey } from '../domain/live';

/** Teams as the panel sees it: who reads, in which language and theme, and a token to prove it. */
export interface Host {
  locale: string;
  theme: string;
  /** Names the reader for what the browser keeps; never a proof of anything. */
  reader: string;
  conversation?: ConversationKey;
  /** The page stands by itself, and in no meeting. */
  isHome: boolean;
  token(): Promise<string>;
  onTheme(changed: (theme: string) => void): void;
}

/** Says hello to Teams. Rejects when the page is not inside it. */
export async function openHost(): Promise<Host> {
  await app.initialize();
  const { app: client, page, user, meeting } = await app.getContext();
  app.notifyAppLoaded();
  app.notifySuccess();
  const conversation = conversationIn(page.subPageId);
  return {
    locale: client.locale,
    theme: client.theme,
    reader: `${user?.tenant?.id ?? ''}.${user?.id ?? ''}`,
    conversation,
    isHome: page.frameContext === FrameContexts.content && !meeting && !conversation,
    token: () => inTime(authentication.getAuthToken()),
    onTheme: (changed) => app.registerOnThemeChangeHandler(changed),
  };
}

/** Somebody who has to agree to signing in may need a while; a Teams that has lost the question never answers. */
const TOKEN_WITHIN = 20_000;

/** What was asked for, or a rejection when there is no answer in time: whoever waits then hears of it, and can try again. */
export function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer in time')), TOKEN_WITHIN);
    asked.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** What a deep link carries is a stranger's claim: the server decides whether the reader belongs to it. */
export function conversationIn(subPageId: string | undefined): ConversationKey | undefined {
  if (!subPageId?.startsWith('{')) return undefined;
  try {
    const { manager, employee, id }: Record<string, unknown> = JSON.parse(subPageId);
    const all = { manager, employee, id };
    return isKey(all) ? all : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: Record<keyof ConversationKey, unknown>): value is ConversationKey & Record<string, unknown> {
  return Object.values(value).every((part) => typeof part === 'string');
}
