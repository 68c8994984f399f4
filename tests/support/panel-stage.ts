import type { Browser } from 'playwright-core';
import type { Role } from '../../src/domain/pair';
import { launchBrowser } from './browser';
import { type Seat, type SeatOptions, takeSeat } from './panel-seat';
import { type PanelServer, startPanelServer } from './panel-server';
import type { PanelWorldOptions } from './panel-world';

/** A browser for the whole test file, and a fresh server with a fresh conversation for every test in it. */
export interface Stage {
  browser: Browser;
  server: PanelServer;
  sit(person: Role | 'stranger', options?: SeatOptions): Promise<Seat>;
  /** Starts the conversation, as if somebody had done it, and goes on by so many phases. */
  startAndGoTo(phase: number): void;
  /** Says whatever a close asks for, and closes. */
  close(soWhat: string): void;
}

export function setTheStage(options?: PanelWorldOptions): Stage {
  const stage = {
    sit: (person, seat) => takeSeat(stage.browser, stage.server, person, seat),
    startAndGoTo: (phase) => {
      const { world } = stage.server;
      world.does('manager', { id: 'start', do: 'start' });
      for (let from = 0; from < phase; from += 1)
        world.does('manager', { id: `go-${from}`, do: 'go', from, to: from + 1 });
    },
    close: (soWhat) =>
      stage.server.world.does(
        'employee',
        { id: 'so-what', do: 'so-what', text: soWhat },
        { id: 'cadence', do: 'agree-cadence', cadence: 'quarterly' },
        { id: 'baton', do: 'take-baton', taken: true },
        { id: 'close', do: 'close' },
      ),
  } as Stage;
  beforeAll(async () => {
    stage.browser = await launchBrowser();
  });
  beforeEach(async () => {
    stage.server = await startPanelServer(options);
  });
  afterEach(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()));
    await stage.server.stop();
  });
  afterAll(() => stage.browser.close());
  return stage;
}

/** Both people before their panels, `phase` phases into the talk; with none given they still wait for the start. */
export async function seatBoth(stage: Stage, phase?: number): Promise<{ mia: Seat; emil: Seat }> {
  if (phase !== undefined) stage.startAndGoTo(phase);
  const [mia, emil] = await Promise.all([stage.sit('manager'), stage.sit('employee')]);
  return { mia, emil };
}
