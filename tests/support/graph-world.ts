import type { Tier } from '../../src/domain/consent';
import type { Graph, NewEvent, Owner } from '../../src/graph/graph';
import { type GraphOptions, openGraph } from '../../src/graph/open-graph';
import { read } from './infra';
import { StandInGraph } from './stand-in-graph';

export const GRAPH_TENANT = '6b1d8a52-90c4-4e37-a5f8-2d7c3b9e0f11';
export const MIA = { id: 'a0000000-0000-4000-8000-000000000001', name: 'Mia', email: 'mia@contoso.example' };
export const EMIL = { id: 'a0000000-0000-4000-8000-000000000002', name: 'Emil', email: 'emil@contoso.example' };
export const CATALOG_ID = 'c0000000-0000-4000-8000-000000000001';
export const NOW = Date.parse('2026-03-02T09:00:00Z');
export const HOUR = 3_600_000;

export const ownerOf = ({ id }: { id: string }): Owner => ({ tenant: GRAPH_TENANT, id });

/** A talk of Mia's with Emil. */
export function talk(more: Partial<NewEvent> = {}): NewEvent {
  return {
    transaction: 'talk-1',
    subject: 'A talk with Emil',
    description: 'About you.',
    startsAt: NOW + HOUR,
    endsAt: NOW + 1.5 * HOUR,
    place: 'Video call',
    online: true,
    guest: { name: EMIL.name, email: EMIL.email },
    ...more,
  };
}

export interface GraphWorld {
  cloud: StandInGraph;
  /** Opens Graph as an installation of this tier has it. */
  open(tier: Exclude<Tier, 0>, more?: Partial<GraphOptions>): Promise<Graph>;
  stop(): Promise<void>;
}

/** Mia and Emil, each with a mailbox, at an organisation that has the app in its catalogue. */
export async function startCloud(clock: () => number = () => NOW): Promise<StandInGraph> {
  const cloud = await StandInGraph.start(clock);
  cloud.employs(MIA, EMIL);
  const { authorization } = JSON.parse(read('appPackage/manifest.json'));
  cloud.meetings.catalogue = { id: CATALOG_ID, permissions: authorization.permissions.resourceSpecific };
  return cloud;
}

/** Mia and Emil, each with a mailbox, at an organisation whose administrator has agreed to everything. */
export async function startGraphWorld(): Promise<GraphWorld> {
  const cloud = await startCloud();
  return {
    cloud,
    open: (tier, more = {}) =>
      openGraph({
        tier,
        url: cloud.url,
        catalogId: CATALOG_ID,
        app: cloud.credentials,
        tokenOf: cloud.tokenOf,
        changes: {
          notificationUrl: 'https://career.example/changes',
          lifecycleNotificationUrl: 'https://career.example/lifecycle',
        },
        clock: () => NOW,
        ...more,
      }),
    stop: () => cloud.stop(),
  };
}
