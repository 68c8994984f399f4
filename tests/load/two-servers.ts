// One file, for it is one evening: the two servers, what the pairs do on them, and what is left of it.
import { setTimeout as after } from 'node:timers/promises';
import type { ConversationKey } from '../../src/domain/live';
import { otherRole, ROLES, type Role } from '../../src/domain/pair';
import { refOf } from '../../src/domain/room';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import { translator } from '../../src/text/translate';
import { startAzurite } from '../support/azurite';
import { Connector } from '../support/connector';
import { elsewhere } from '../support/instances';
import { configOver, type StandInEntra, startEntra, TENANT } from '../support/stand-in-entra';
import type { Teammate } from '../support/teams-activities';
import { Panel } from '../support/whole-app';
import { startWire, type Wire } from '../support/wire';
import { type Left, lostOrDoubled } from './exactly-once';
import { requestsOf, spentIn } from './ledger';
import { type Couple, coupleOf, type Said } from './people-at-once';
import { Took } from './quantiles';

/** How much is asked of the servers; the same bounds ask the same. */
export interface Bounds {
  /** They all talk at the same time. */
  pairs: number;
  /** That each of the two writes, beside those which begin and end the talk. */
  commands: number;
  seed: string;
}

/** A panel asks again until it is answered; here it gives up in the end. */
const TRIES = 10;
/** How long the other panel may take to show what was done. In milliseconds. */
const PATIENCE = 20_000;
/** What went wrong the first time rings again by then. In milliseconds. */
const SOON = 25_000;
const LOOK_AGAIN = 200;
const RECAP = translator('en', 'plain')('recap.summary');

/**
 * Two servers as processes over one Azurite, and pairs who all invite, accept, talk and close at once, the two of each pair on
 * different servers.
 * @returns what was measured, and what was lost or doubled
 */
export async function twoServers(bounds: Bounds): Promise<{ figures: string[]; wrong: string[] }> {
  const [azurite, entra, teams] = await Promise.all([startAzurite(), startEntra(), Connector.start(TENANT)]);
  const wire = await startWire(azurite.connectionString);
  const config = configOver(wire.connectionString, entra);
  const servers = await Promise.all([elsewhere(config), elsewhere(config)]);
  const urls = servers.map(({ port }) => `http://127.0.0.1:${port}`);
  const storage = await openStorage({ connectionString: azurite.connectionString });
  const evening = new Evening({ urls, entra, teams, storage, wire });
  try {
    return await evening.of(bounds);
  } finally {
    evening.over();
    await Promise.all(servers.map((server) => server.kill()));
    await wire.stop();
    await Promise.all([azurite.stop(), entra.stop(), teams.stop()]);
  }
}

/** What never comes is found when all is compared. */
const patiently = (seen: Promise<unknown>) => Promise.race([seen, after(PATIENCE, undefined, { ref: false })]);

interface House {
  urls: readonly string[];
  entra: StandInEntra;
  teams: Connector;
  storage: Storage;
  wire: Wire;
}

/** One pair in its panels. */
interface Table {
  couple: Couple;
  panels: Record<Role, Panel>;
  key: ConversationKey;
  acknowledged: Said[];
}

class Evening {
  private readonly turns = new Took();
  /** Acknowledgements, and what the other one saw, while both write as fast as they are answered. */
  private readonly writing = new Took();
  private readonly seenWriting = new Took();
  /** The same, where one acts and the other waits to see it. */
  private readonly turning = new Took();
  private readonly seenWaiting = new Took();
  private readonly panels: Panel[] = [];
  private again = 0;

  constructor(private readonly house: House) {}

  async of({ pairs, commands, seed }: Bounds): Promise<{ figures: string[]; wrong: string[] }> {
    const couples = Array.from({ length: pairs }, (_, index) => coupleOf(seed, index, commands, Date.now()));
    const arranged = await this.timed(() => Promise.all(couples.map((couple, index) => this.arrange(couple, index))));
    const tables = await Promise.all(couples.map((couple, index) => this.sitDown(couple, index)));
    const all = (act: (table: Table) => Promise<unknown>) => this.timed(() => Promise.all(tables.map(act)));
    const begun = await all((table) => this.inTurns(table, [table.couple.start]));
    const written = await all((table) => this.write(table));
    const ended = await all((table) => this.inTurns(table, table.couple.ending));
    const still = await this.settled(couples);
    const left = await Promise.all(tables.map((table) => this.leftOf(table)));
    const each = (...parts: { requests: number }[]) =>
      (parts.reduce((sum, { requests }) => sum + requests, 0) / pairs).toFixed(0);
    const figures = [
      `bot turns          ${this.turns.count}, ${(this.turns.count / arranged.seconds).toFixed(1)} a second; ${this.turns}`,
      `while both write   ${this.writing.count} commands, ${(this.writing.count / written.seconds).toFixed(1)} a second; acknowledged: ${this.writing}`,
      `                   in the panel on the other server: ${this.seenWriting}`,
      `while one waits    ${this.turning.count} commands; acknowledged: ${this.turning}`,
      `                   in the panel on the other server: ${this.seenWaiting}`,
      `asked again        ${this.again} times, for want of an answer`,
      `table requests     ${each(arranged)} a pair to arrange it, ${each(begun, written, ended)} to talk and close; looks for what is due left out`,
    ];
    return { figures, wrong: [...still, ...left.flatMap(lostOrDoubled)] };
  }

  over(): void {
    for (const panel of this.panels) panel.close();
  }

  /** By the bot: each turn of a pair goes to the other server than the one before. */
  private async arrange({ people: { manager, employee }, invitation, slot }: Couple, index: number): Promise<void> {
    const { teams, urls } = this.house;
    let turns = index;
    const turn = async (happens: () => ReturnType<Connector['say']>) => {
      turns += 1;
      // Read before anything is waited for, so no other pair's turn comes in between.
      teams.bot = `${urls[turns % urls.length]}/api/messages`;
      const { status } = await this.turns.of(happens());
      if (status !== 200 && status !== 202) throw new Error(`a bot turn was answered ${status}`);
    };
    for (const person of [manager, employee]) {
      await turn(() => teams.install(person));
      await turn(() => teams.say(person, 'hello'));
    }
    await turn(() => teams.say(manager, '/career'));
    await turn(() => teams.click(manager, 'invite.send', invitation));
    await teams.untilShown(employee, (shown) =>
      shown.some(({ card }) => JSON.stringify(card)?.includes('invite.accept')),
    );
    await turn(() => teams.click(employee, 'invite.accept', { slot }));
  }

  /** The managers of every second pair sit on the first server, and their employees on the other. */
  private async sitDown(couple: Couple, index: number): Promise<Table> {
    const [manager, employee] = await Promise.all(ROLES.map((role, at) => this.panel(couple.people[role], index + at)));
    if (!manager || !employee) throw new Error('There are two roles.');
    const [joined] = await Promise.all([manager.join(), employee.join()]);
    if ('refused' in joined || !employee.joined) throw new Error(`${couple.name} was not let in`);
    return { couple, panels: { manager, employee }, key: joined.conversation, acknowledged: [] };
  }

  private async panel(person: Teammate, server: number): Promise<Panel> {
    const { urls, entra } = this.house;
    const panel = new Panel(urls[server % urls.length] ?? '', await entra.issuer.token(person));
    this.panels.push(panel);
    return panel;
  }

  /** Neither waits for the other, but in the end for what the other has done. */
  private async write(table: Table): Promise<void> {
    const seen: Promise<unknown>[] = [];
    const writes = async (role: Role) => {
      for (const said of table.couple.writing[role]) {
        seen.push(this.seenWriting.of(this.seenByTheOther(table, said)));
        await this.writing.of(this.send(table, said));
      }
    };
    await Promise.all(ROLES.map(writes));
    await patiently(Promise.all(seen));
  }

  private async inTurns(table: Table, all: readonly Said[]): Promise<void> {
    for (const said of all) {
      const seen = this.seenWaiting.of(this.seenByTheOther(table, said));
      await this.turning.of(this.send(table, said));
      await patiently(seen);
    }
  }

  private seenByTheOther({ panels }: Table, { by, id }: Said): Promise<unknown> {
    return panels[otherRole(by)].until(({ applied }) => applied.includes(id));
  }

  /** As a panel does: the same command again, until it is acknowledged. */
  private async send({ couple, panels, acknowledged }: Table, said: Said): Promise<void> {
    await this.untilDone(panels[said.by], said, couple.name);
    acknowledged.push(said);
  }

  private async untilDone(panel: Panel, { command }: Said, pair: string): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const answer = await panel.do(command).catch(() => undefined);
      if (answer && 'meeting' in answer) return;
      this.again += 1;
    }
    throw new Error(`${pair}: ${command.id} was never acknowledged`);
  }

  /** Waits for the recaps, and for one that might be sent again. */
  private async settled(couples: readonly Couple[]): Promise<string[]> {
    const { teams, storage } = this.house;
    const people = couples.flatMap(({ people: two }) => ROLES.map((role) => two[role]));
    const got = (person: Teammate) => teams.untilShown(person, () => this.recapsOf(person) > 0).catch(() => undefined);
    await Promise.all(people.map(got));
    for (const until = Date.now() + 2 * SOON; ; await after(LOOK_AGAIN)) {
      const due = (await storage.wakeUps.earliest()) ?? Number.POSITIVE_INFINITY;
      if (due > Date.now() + SOON) return [];
      if (Date.now() > until) return ['something that was due has not rung'];
    }
  }

  private recapsOf(person: Teammate): number {
    return this.house.teams.shown(person).filter(({ summary }) => summary === RECAP).length;
  }

  private async leftOf({ couple, panels: { manager, employee }, key, acknowledged }: Table): Promise<Left> {
    const { conversations } = this.house.storage;
    const ref = refOf(key, TENANT);
    const [stored, actions] = await Promise.all([conversations.meeting(ref), conversations.actions(ref.pair)]);
    return {
      ...{ pair: couple.name, acknowledged, stored: stored?.value, actions: actions.length },
      shown: { manager: manager.news?.meeting, employee: employee.news?.meeting },
      recaps: { manager: this.recapsOf(couple.people.manager), employee: this.recapsOf(couple.people.employee) },
    };
  }

  private async timed(happens: () => Promise<unknown>): Promise<{ seconds: number; requests: number }> {
    this.house.wire.seen();
    const began = performance.now();
    await happens();
    const spent = spentIn(this.house.wire.seen());
    return { seconds: (performance.now() - began) / 1000, requests: requestsOf(spent) - spent.looks };
  }
}
