import { EventEmitter, once } from 'node:events';

/** A message of the bot as it stands in a chat now. */
export interface Shown {
  id: string;
  text: string;
  /** What the notification says. */
  summary: string;
  /** The Adaptive Card, if it has one. */
  card?: Record<string, unknown>;
  /** Microsoft's card that asks somebody to sign in, if it has one. */
  signIn?: Record<string, unknown>;
  /** How often it was updated in place. */
  updates: number;
}

/** What each chat shows, in order, after all updates. */
export class ChatLog {
  private readonly chats = new Map<string, Shown[]>();
  private readonly changes = new EventEmitter().setMaxListeners(0);

  in(chat: string): readonly Shown[] {
    return this.chats.get(chat) ?? [];
  }

  add(chat: string, id: string, activity: unknown): void {
    this.chats.set(chat, [...this.in(chat), asShown(id, activity, 0)]);
    this.changes.emit('change');
  }

  /** @returns whether there was such a message. */
  update(chat: string, id: string, activity: unknown): boolean {
    const before = this.in(chat).find((message) => message.id === id);
    if (!before) return false;
    const after = asShown(id, activity, before.updates + 1);
    this.chats.set(
      chat,
      this.in(chat).map((message) => (message.id === id ? after : message)),
    );
    this.changes.emit('change');
    return true;
  }

  /** Waits for a change after which `holds` finds what it looks for in the chat. */
  async until<T>(chat: string, holds: (shown: readonly Shown[]) => T | undefined | false, within = 20_000): Promise<T> {
    const signal = AbortSignal.timeout(within);
    for (;;) {
      const found = holds(this.in(chat));
      if (found !== undefined && found !== false) return found;
      await once(this.changes, 'change', { signal }).catch(() => {
        throw new Error(`the chat never showed it; it shows ${JSON.stringify(this.in(chat), null, 1)}`);
      });
    }
  }
}

function asShown(id: string, activity: unknown, updates: number): Shown {
  const { text, summary, attachments } = activity as { text?: string; summary?: string; attachments?: Attachment[] };
  const attached = (kind: string) =>
    attachments?.find(({ contentType }) => contentType === `application/vnd.microsoft.card.${kind}`)?.content;
  const [card, signIn] = [attached('adaptive'), attached('oauth')];
  return {
    ...{ id, text: text ?? '', summary: summary ?? '', updates },
    ...(card ? { card } : {}),
    ...(signIn ? { signIn } : {}),
  };
}

interface Attachment {
  contentType: string;
  content: Record<string, unknown>;
}
