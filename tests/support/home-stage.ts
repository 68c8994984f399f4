import type { Browser } from 'playwright-core';
import type { Role } from '../../src/domain/pair';
import { registerHome } from '../../src/features/home/register';
import { launchBrowser } from './browser';
import { HomeWorld } from './home-world';
import { type Seat, type SeatOptions, takeSeat } from './panel-seat';
import { type PanelServer, startPanelServer } from './panel-server';

/** A browser for the whole test file; for every test in it a fresh server, and two people with nothing between them yet. */
export interface HomeStage {
  browser: Browser;
  server: PanelServer;
  world: HomeWorld;
  /** Before their own page. */
  sit(person: Role, options?: SeatOptions): Promise<Seat>;
}

const NAMES = { manager: 'Mia Lindqvist', employee: 'Emil Andersson' };

export function setTheHomeStage(names: Record<Role, string> = NAMES): HomeStage {
  const stage = {
    sit: (person, options) => takeSeat(stage.browser, stage.server, person, { place: 'home', ...options }),
  } as HomeStage;
  beforeAll(async () => {
    stage.browser = await launchBrowser();
  });
  beforeEach(async () => {
    stage.world = new HomeWorld(names);
    stage.server = await startPanelServer({ names, live: registerHome(stage.world.deps).live });
  });
  afterEach(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()));
    await stage.server.stop();
  });
  afterAll(() => stage.browser.close());
  return stage;
}
