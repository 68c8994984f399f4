import type { EraseView, MyData } from '../../domain/my-data';
import type { Route } from '../../http/route';
import type { PersonKey } from '../../storage/people';
import type { WakeUpHandler } from '../../storage/wake-ups';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { eraseData, eraseOnClick, explainData, noData, showErasing } from './answer';
import type { MyDataDeps } from './deps';
import { writeDocument } from './document';
import { eraseAll, resumeErasing } from './erase';
import { exportData } from './export-data';
import { lookBefore } from './look-before';
import { writePassport } from './passport';
import { retire } from './retire';
import { dataRoutes } from './routes';

export interface MyDataFeature {
  bot: BotFeature;
  wakeUps: WakeUpHandler[];
  routes: Route[];
  exportOf(by: PersonKey): Promise<MyData>;
  /** Everything of a person as a page to read and print. */
  documentOf(by: PersonKey): Promise<string>;
  /** What an employee takes to their next manager, as a page to read and print. */
  passportOf(by: PersonKey): Promise<string>;
  /** What goes and what stays, to be shown before `erase`. */
  eraseView(by: PersonKey): Promise<EraseView>;
  /** Erases everything of a person; resolves once it is gone. Should it end in the middle, an alarm goes on with it. */
  erase(by: PersonKey): Promise<void>;
}

/** What a person can do with what is kept of them; and what goes by itself when its time has come. */
export function registerMyData(deps: MyDataDeps): MyDataFeature {
  return {
    bot: {
      commands: [{ word: 'data', answer: (turn) => explainData(deps, turn) }],
      verbs: [
        verb('my-data.show', noData, (turn) => explainData(deps, turn)),
        verb('my-data.look', noData, (turn) => showErasing(deps, turn)),
        verb('my-data.erase', eraseData, (turn, data) => eraseOnClick(deps, turn, data)),
      ],
    },
    wakeUps: [
      { kind: 'erase', ring: (wakeUp, now) => resumeErasing(deps, wakeUp, now) },
      { kind: 'retention', ring: (wakeUp, now) => retire(deps, wakeUp, now) },
    ],
    routes: dataRoutes(deps),
    exportOf: (by) => exportData(deps, by),
    documentOf: async (by) => writeDocument(await exportData(deps, by)),
    passportOf: async (by) => writePassport(await exportData(deps, by)),
    eraseView: (by) => lookBefore(deps, by),
    erase: (by) => eraseAll(deps, by, deps.clock()),
  };
}
