// One file, since all that it answers and all that goes wrong in it share one state.

import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { BeforeAction } from '../../src/domain/carry-over';
import { apply, type Command } from '../../src/domain/command';
import type { Conversation, Place, Question } from '../../src/domain/conversation';
import type { FormatId } from '../../src/domain/format';
import { HANDBOOK } from '../../src/domain/handbook';
import {
  type CommandAnswer,
  type CommandRequest,
  type JoinAnswer,
  type JoinRequest,
  NOT_SIGNED_IN,
  type PrepareAnswer,
  type PrepareRequest,
  type TimeAnswer,
} from '../../src/domain/live';
import { type Meeting, visibleTo } from '../../src/domain/meeting';
import { newMeeting } from '../../src/domain/new-meeting';
import { otherRole, ROLES, type Role } from '../../src/domain/pair';
import { newPreparation, type Preparation, sharedWith } from '../../src/domain/preparation';
import { agendaFor } from '../../src/features/meeting/agenda';
import { writeQuestions } from '../../src/features/meeting/prepared-by';
import type { LiveEvent } from '../../src/http/live';
import { agendaOf } from './meetings';
import { prepared } from './panel-preparation';

export interface PanelWorldOptions {
  format?: FormatId;
  place?: Place;
  names?: Record<Role, string>;
  questions?: Question[];
  /** Milliseconds from now. */
  startsIn?: number;
  /** What else a page may ask for. */
  live?: readonly LiveEvent[];
}

const KEY = { manager: 'manager', employee: 'employee', id: 'talk-1' };

/** One conversation in memory behind a real Socket.IO server, decided by the domain. Anything can be made to go wrong. */
export class PanelWorld {
  meeting: Meeting;
  /** Whether anything is planned for anybody. */
  planned = true;
  /** Ids of the commands in the order they came, repeats included. */
  readonly heard: string[] = [];
  readonly joins: JoinRequest[] = [];
  readonly preparations: Record<Role, Preparation> = {
    manager: newPreparation(KEY.id, 'manager'),
    employee: newPreparation(KEY.id, 'employee'),
  };
  /** So many answers are lost on the way: the command is done, and its sender does not learn of it. */
  lostAnswers = 0;
  /** Milliseconds that the answer to `join` takes somebody's server to work out, before it looks at its clock. */
  readonly slow: Partial<Record<Role, number>> = {};
  /** The languages that people have chosen, whatever their Teams speaks. */
  readonly chosen: Partial<Record<Role, string>> = {};
  /** What the two promised each other before. */
  before: readonly BeforeAction[] = [];
  /** Nobody's token is good any more. */
  signedOut = false;
  private ahead = 0;
  private open = true;
  private readonly io: Server;
  private readonly conversation: Conversation;
  private readonly names: Record<Role, string>;
  private readonly live: readonly LiveEvent[];

  constructor(server: HttpServer, options: PanelWorldOptions) {
    const {
      format = '30',
      place = 'video',
      questions = [{ prompt: 'favourite' }, { prompt: 'success-year' }],
    } = options;
    const pair = { tenant: 'contoso', manager: 'manager', employee: 'employee' };
    const stage = { is: 'agreed', by: 'employee', startsAt: Date.now() + (options.startsIn ?? 0) } as const;
    const rest = { startedBy: 'manager' as const, opening: '', createdAt: 0, moves: 0, id: KEY.id };
    this.conversation = { ...rest, pair, format, agenda: agendaOf(format), place, questions, stage };
    this.live = options.live ?? [];
    this.names = options.names ?? { manager: 'Mia Lindqvist', employee: 'Emil Andersson' };
    this.meeting = newMeeting(this.conversation, HANDBOOK);
    this.io = new Server(server, { path: '/live' });
    this.io.use((socket, next) => {
      const role = ROLES.find((each) => socket.handshake.auth.token === `token of ${each}`);
      socket.data.role = role;
      if (!role || this.signedOut) return next(new Error(NOT_SIGNED_IN));
      next(this.open ? undefined : new Error('trouble'));
    });
    this.io.on('connection', (socket) => this.attend(socket));
  }

  /** The server's clock. */
  readonly now = (): number => Date.now() + this.ahead;

  pass(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** Ends every connection and takes none until `back`. */
  away(): void {
    this.open = false;
    this.io.disconnectSockets(true);
  }

  back(): void {
    this.open = true;
  }

  /** As if this person had done it in a panel elsewhere. */
  does(role: Role, ...commands: Command[]): void {
    for (const command of commands) this.carryOut(command, role);
  }

  /** Something promised before has changed. */
  tellBefore(before: readonly BeforeAction[]): void {
    this.before = before;
    this.io.emit('shared', { conversation: KEY, before });
  }

  async stop(): Promise<void> {
    await this.io.close();
  }

  private attend(socket: Socket): void {
    const role: Role = socket.data.role;
    socket.join(role);
    socket.on('join', (request: JoinRequest, acknowledge: (answer: JoinAnswer) => void) => {
      this.joins.push(request);
      const answer = () => acknowledge(this.planned ? this.joined(role, request.locale) : { refused: 'not-found' });
      if (this.slow[role]) setTimeout(answer, this.slow[role]);
      else answer();
    });
    for (const { event, body, answer } of this.live)
      socket.on(event, async (said: unknown, acknowledge: (answer: unknown) => void) => {
        const line = { by: { tenant: 'contoso', id: role, name: this.names[role] }, listen: () => undefined };
        const answered = await answer(line, body.parse(said));
        this.answer(socket, () => acknowledge(answered));
      });
    socket.on('time', (_: object, acknowledge: (answer: TimeAnswer) => void) => acknowledge({ now: this.now() }));
    socket.on('command', ({ command }: CommandRequest, acknowledge: (answer: CommandAnswer) => void) => {
      this.heard.push(command.id);
      const answer = this.carryOut(command, role);
      this.answer(socket, () => acknowledge(answer));
    });
    socket.on('prepare', (request: PrepareRequest, acknowledge: (answer: PrepareAnswer) => void) => {
      const answer = this.prepare(role, request);
      this.answer(socket, () => acknowledge(answer));
    });
  }

  private answer(socket: Socket, acknowledge: () => void): void {
    this.lostAnswers -= 1;
    if (this.lostAnswers < 0) acknowledge();
    else socket.disconnect(true);
  }

  /** As if this person had prepared in a panel or on a card elsewhere. */
  prepare(role: Role, thought: Omit<PrepareRequest, 'conversation'>): PrepareAnswer {
    const saved = prepared(this.preparations[role], thought, this.now());
    if ('refused' in saved) return saved;
    this.preparations[role] = saved;
    this.io.to(otherRole(role)).emit('shared', { conversation: KEY, shared: sharedWith(saved) });
    const mine = { preparation: saved.reflections, preparationVersion: saved.version };
    this.io.to(role).emit('prepared', { conversation: KEY, ...mine });
    return mine;
  }

  private joined(role: Role, asked: string): JoinAnswer {
    const { conversation, names } = this;
    const locale = this.chosen[role] ?? asked;
    const { stage, place } = conversation;
    const agenda = agendaFor({ meeting: this.meeting, conversation, handbook: HANDBOOK, role, locale });
    const startsAt = stage.is === 'agreed' ? stage.startsAt : undefined;
    const meeting = visibleTo(this.meeting, role);
    const prepared = {
      questions: writeQuestions(conversation.questions, locale),
      preparation: this.preparations[role].reflections,
      preparationVersion: this.preparations[role].version,
      shared: sharedWith(this.preparations[otherRole(role)]),
      before: this.before,
    };
    const said = { role, conversation: KEY, names, startsAt, place, agenda, meeting, ...prepared, now: this.now() };
    return this.chosen[role] ? { ...said, locale } : said;
  }

  private carryOut(command: Command, by: Role): CommandAnswer {
    const now = this.now();
    const applied = apply(this.meeting, command, by, now);
    if ('refused' in applied) return { refused: applied.refused, now };
    this.meeting = applied;
    for (const role of ROLES)
      this.io.to(role).emit('meeting', { conversation: KEY, meeting: visibleTo(applied, role), now });
    return { meeting: visibleTo(applied, by), now };
  }
}
