import { filledIn, findButton } from './card-buttons';
import { ChatLog, type Shown } from './chat-log';
import { type ConnectorAnswer, listen } from './connector-server';
import {
  type Activity,
  type Chat,
  installationActivity,
  invokeActivity,
  messageActivity,
  type Teammate,
} from './teams-activities';

/** The bot's HTTP answer to an activity. */
export interface BotAnswer {
  status: number;
  body: unknown;
}

/** `blocked` and `blocked-otherwise` are the two shapes in which Teams says the same. */
export type Standing = 'installed' | 'removed' | 'blocked' | 'blocked-otherwise';

/** Teams, as far as a bot can tell: the people in front of it, and the Bot Connector behind it. */
export class Connector {
  /** Where the bot receives its activities: set it once the bot listens. */
  bot = '';
  private readonly log = new ChatLog();
  private readonly chats = new Map<string, Chat>();
  private readonly standing = new Map<string, Standing>();
  private readonly next: ConnectorAnswer[] = [];
  private ids = 1_700_000_000_000;
  private server?: Awaited<ReturnType<typeof listen>>;

  constructor(readonly tenant: string) {}

  static async start(tenant: string): Promise<Connector> {
    const connector = new Connector(tenant);
    connector.server = await listen({
      log: connector.log,
      chat: (id) => connector.chats.get(id),
      standing: (id) => connector.standing.get(id) ?? 'installed',
      newId: () => connector.newId(),
      instead: () => connector.next.shift(),
    });
    return connector;
  }

  /** What activities carry as `serviceUrl`. */
  get url(): string {
    return this.server?.url ?? '';
  }

  async stop(): Promise<void> {
    await this.server?.close();
  }

  /** The person's 1:1 chat with the bot. */
  private(person: Teammate): Chat {
    return this.keep({ id: `a:${person.id}`, conversationType: 'personal', members: [person] });
  }

  /** A group chat that the bot is in. */
  group(...members: Teammate[]): Chat {
    return this.keep({
      id: `19:${members.map(({ id }) => id).join('-')}@thread.v2`,
      conversationType: 'groupChat',
      members,
    });
  }

  /** Adds the app, or adds it again. */
  install(person: Teammate): Promise<BotAnswer> {
    const chat = this.private(person);
    this.standing.set(chat.id, 'installed');
    return this.post(installationActivity(this.where(chat), person, this.newId(), 'add'));
  }

  uninstall(person: Teammate): Promise<BotAnswer> {
    const chat = this.private(person);
    this.standing.set(chat.id, 'removed');
    return this.post(installationActivity(this.where(chat), person, this.newId(), 'remove'));
  }

  /** Changes whether the bot may write to the person, without telling the bot: as Teams does when someone blocks it. */
  stands = (person: Teammate, standing: Standing) => void this.standing.set(this.private(person).id, standing);

  /** The connector answers its next request with this instead, for example 429 with `Retry-After`. */
  answerNext(answer: ConnectorAnswer): void {
    this.next.push(answer);
  }

  /** Writes to the bot. A mention is written `<at>Name</at>`; `mentioned` says who those people are. */
  say(person: Teammate, text: string, chat = this.private(person), mentioned: Teammate[] = []): Promise<BotAnswer> {
    return this.post(messageActivity(this.where(chat), person, this.newId(), text, mentioned));
  }

  /**
   * Clicks a button, by its title or its verb, on the newest card that has it, with the inputs as they stand or as given.
   * What comes back is what Teams would show the clicker; what stays for everyone is in `shown`.
   */
  async click(
    person: Teammate,
    button: string,
    inputs: Activity = {},
    chat = this.private(person),
  ): Promise<BotAnswer> {
    const { message, found } = findButton(this.log.in(chat.id), button);
    return this.act(person, message.id, { verb: found.verb, data: filledIn(message.card, found, inputs) }, chat);
  }

  /** Sends a card's action as it is, also one that no card offers. */
  act(person: Teammate, message: string, action: object, chat = this.private(person)): Promise<BotAnswer> {
    return this.post(invokeActivity(this.where(chat), person, this.newId(), message, action));
  }

  /** Sends the bot any activity. */
  async post(activity: unknown): Promise<BotAnswer> {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const response = await fetch(this.bot, { method: 'POST', headers, body: JSON.stringify(activity) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** What a chat shows now: a person's 1:1 chat, or the given one. */
  shown(chat: Teammate | Chat): readonly Shown[] {
    return this.log.in(this.chatId(chat));
  }

  /** Waits until the chat shows something; resolves to what `holds` found. */
  untilShown<T>(chat: Teammate | Chat, holds: (shown: readonly Shown[]) => T | undefined | false): Promise<T> {
    return this.log.until(this.chatId(chat), holds);
  }

  private chatId(chat: Teammate | Chat): string {
    return 'conversationType' in chat ? chat.id : this.private(chat).id;
  }

  private where(chat: Chat) {
    return { serviceUrl: this.url, tenant: this.tenant, chat };
  }

  private keep(chat: Chat): Chat {
    this.chats.set(chat.id, chat);
    return chat;
  }

  private newId(): string {
    this.ids += 1;
    return String(this.ids);
  }
}
