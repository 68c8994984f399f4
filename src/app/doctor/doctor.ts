import { engines, version } from '../../../package.json';
import type { Finding } from '../../domain/finding';
import type { Clock } from '../../domain/time';
import type { TableSeen } from '../../storage/look-at-tables';
import type { WakeUps } from '../../storage/wake-ups';
import { wait } from '../engine/within';
import { lookAtAddress } from './address';
import { lookAtBot } from './bot';
import { lookAtCatalogue } from './catalogue';
import { examine } from './check';
import { lookAtClock } from './clock';
import { type Cloud, PUBLIC_CLOUD } from './cloud';
import { lookAtConfiguration } from './configuration';
import { lookAtConnection } from './connection';
import { lookAtGraph } from './graph';
import { lookAtLines } from './lines';
import { lookAtMessages } from './messages';
import { lookAtSignIn } from './sign-in';
import type { Subject } from './subject';
import { lookAtTab } from './tab';
import { lookAtTables } from './tables';
import { lookAtVersion } from './version';
import { lookAtWakeUps } from './wake-ups';

export interface DoctorDeps {
  subject: Subject;
  /** What is wrong with the configuration, a sentence each; a server that runs has none. */
  complaints?: readonly string[];
  tables?: () => Promise<readonly TableSeen[]>;
  wakeUps?: Pick<WakeUps, 'setAside'>;
  cloud?: Cloud;
  /** The real time, whatever the product takes it to be. */
  clock: Clock;
}

export type Doctor = () => Promise<Finding[]>;

/** Looks for what an administrator has to mend, and changes nothing: everything side by side, each within its time. */
export function createDoctor({
  subject,
  complaints = [],
  tables,
  wakeUps,
  cloud = PUBLIC_CLOUD,
  clock,
}: DoctorDeps): Doctor {
  const looks = {
    configuration: async () => lookAtConfiguration(complaints),
    version: async () => lookAtVersion({ product: version, node: process.versions.node, wanted: engines.node }),
    clock: () => lookAtClock(subject, clock),
    tables: () => lookAtTables(tables),
    'wake-ups': () => lookAtWakeUps(wakeUps, clock()),
    bot: () => lookAtBot(subject, cloud),
    'sign-in': () => lookAtSignIn(subject),
    tab: () => lookAtTab(subject, cloud),
    address: () => lookAtAddress(subject),
    messages: () => lookAtMessages(subject),
    lines: () => lookAtLines(subject),
    graph: () => lookAtGraph(subject),
    connection: () => lookAtConnection(subject, cloud),
    catalogue: async () => lookAtCatalogue(subject),
  };
  return () => examine(looks, wait);
}
