// Long because it is a list: every rule of the house with small trees that break it, or only seem to.
import type { CIRCLE_RULES } from './architecture-circles';
import type { DOMAIN_RULES } from './architecture-domain';
import type { FILE_RULES } from './architecture-files';
import type { FLOOR_RULES } from './architecture-floors';
import type { PACKAGE_RULES } from './architecture-packages';

/** A small tree: text by path. */
export type Files = Record<string, string>;
type RuleName =
  | keyof typeof FLOOR_RULES
  | keyof typeof CIRCLE_RULES
  | keyof typeof PACKAGE_RULES
  | keyof typeof DOMAIN_RULES
  | keyof typeof FILE_RULES
  | 'installed';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);

/** One small tree for each way to break a rule, and the beginning of what is then said. */
export const BROKEN: [RuleName, Files, string][] = [
  ['rooms', { 'src/utils/x.ts': '' }, 'src/utils/x.ts:1  src/utils is no room'],
  [
    'down',
    { 'src/storage/x.ts': "\nimport { y } from '../app/y';", 'src/app/y.ts': '' },
    'src/storage/x.ts:2  src/app/y.ts is on a higher floor',
  ],
  [
    'table',
    { 'src/storage/x.ts': "import type { Y } from '../teams/y';", 'src/teams/y.ts': '' },
    'src/storage/x.ts:1  storage may not import src/teams/y.ts',
  ],
  ['table', { 'src/text/x.ts': "import '../domain/y';" }, 'src/text/x.ts:1  text may not import'],
  ['table', { 'src/panel/x.ts': "import '../http/y';" }, 'src/panel/x.ts:1  panel may not import'],
  ['table', { 'src/local/x.ts': "await import('../teams/y');" }, 'src/local/x.ts:1  local may not import'],
  [
    'features',
    { 'src/features/invite/x.ts': "import type { Y } from '../meeting/y';", 'src/features/meeting/y.ts': '' },
    'src/features/invite/x.ts:1  features/invite may not know features/meeting',
  ],
  [
    'types',
    { 'src/features/invite/x.ts': "import { type A, makeB } from '../../storage/y';", 'src/storage/y.ts': '' },
    'src/features/invite/x.ts:1  takes makeB of src/storage/y.ts by value',
  ],
  [
    'types',
    { 'src/features/invite/x.ts': "import * as live from '../../http/live';", 'src/http/live.ts': '' },
    'src/features/invite/x.ts:1  takes * of src/http/live.ts by value',
  ],
  [
    'register',
    { 'src/app/x.ts': "import { a } from '../features/invite/answer';", 'src/features/invite/answer.ts': '' },
    'src/app/x.ts:1  src/features/invite/answer.ts is inside a feature',
  ],
  [
    'local',
    { 'src/app/x.ts': "import { y } from '../local/y';", 'src/local/y.ts': '' },
    'src/app/x.ts:1  src/local/y.ts would come into the production bundle',
  ],
  [
    'circles',
    {
      'src/domain/a.ts': "import type { B } from './b';",
      'src/domain/b.ts': "import { c } from './c';",
      'src/domain/c.ts': "import { a } from './a';",
    },
    'src/domain/a.ts:1  is in a circle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
  ],
  [
    'owners',
    { 'src/features/x/y.ts': "import 'botbuilder';" },
    'src/features/x/y.ts:1  botbuilder belongs to src/teams/',
  ],
  ['owners', { 'src/domain/x.ts': "import { z } from 'zod';" }, 'src/domain/x.ts:1  zod belongs to'],
  [
    'owners',
    { 'src/local/desk.ts': "import 'jose';" },
    'src/local/desk.ts:1  jose belongs to src/http/, src/local/issuer.ts',
  ],
  [
    'owners',
    { 'src/http/x.tsx': "import '@fluentui/react-components';" },
    'src/http/x.tsx:1  @fluentui/react-components',
  ],
  ['owners', { 'src/app/x.ts': "import _ from 'lodash/fp';" }, 'src/app/x.ts:1  lodash has no owner'],
  ['node', { 'src/panel/x.ts': "import 'node:fs';" }, 'src/panel/x.ts:1  node:fs is not for this room'],
  ['installed', { 'src/app/x.ts': "import 'get-port';" }, 'src/app/x.ts:1  get-port is not among the dependencies'],
  ['pure', { 'src/domain/x.ts': 'const now = Date.now();' }, 'src/domain/x.ts:1  asks Date.now'],
  ['pure', { 'src/domain/x.ts': 'const now = new Date();' }, 'src/domain/x.ts:1  makes a Date'],
  ['pure', { 'src/domain/x.ts': 'const id = Math.random();' }, 'src/domain/x.ts:1  asks Math.random'],
  ['pure', { 'src/domain/x.ts': 'const now = Temporal.Now.instant();' }, 'src/domain/x.ts:1  asks Temporal.Now'],
  ['pure', { 'src/domain/x.ts': 'type Later = Promise<void>;' }, 'src/domain/x.ts:1  reaches for Promise'],
  ['pure', { 'src/domain/x.ts': 'const wait = async () => 1;' }, 'src/domain/x.ts:1  waits'],
  ['pure', { 'src/domain/x.ts': 'const id = crypto.randomUUID();' }, 'src/domain/x.ts:1  reaches for crypto'],
  ['barrels', { 'src/domain/x.ts': "export * from './y';" }, 'src/domain/x.ts:1  hands on src/domain/y'],
  ['barrels', { 'src/domain/x.ts': "export type { Y } from './y';" }, 'src/domain/x.ts:1  hands on src/domain/y'],
  ['defaults', { 'src/app/x.ts': 'export default function x() {}' }, 'src/app/x.ts:1  exports by default'],
  ['defaults', { 'src/app/x.ts': 'const x = 1;\nexport { x as default };' }, 'src/app/x.ts:2  exports by default'],
  ['mirror', { 'tests/domain/gone.test.ts': '' }, 'tests/domain/gone.test.ts:1  tests no file'],
  ['mirror', { 'tests/domain/helper.ts': '', 'src/domain/helper.ts': '' }, 'tests/domain/helper.ts:1  tests no file'],
  ['names', { 'src/domain/wakeUp.ts': '' }, 'src/domain/wakeUp.ts:1  a file is kebab-case'],
  [
    'names',
    { 'src/panel/timer.tsx': 'export function Timer() {}' },
    'src/panel/timer.tsx:1  a component is PascalCase',
  ],
  ['names', { 'src/features/myData/x.ts': '' }, 'src/features/myData/x.ts:1  a file is kebab-case'],
  ['fileLength', { 'src/app/x.ts': lines(151, 'go();') }, 'src/app/x.ts:1  is 151 lines long'],
  [
    'functionLength',
    { 'src/app/x.ts': `function x() {\n${lines(30, 'go();')}}` },
    'src/app/x.ts:1  is a long function',
  ],
];

/** What looks like a breach and is none. */
export const KEPT: [string, RuleName, Files][] = [
  [
    'the pure helpers of the adapters in a feature',
    'types',
    {
      'src/features/invite/x.ts': `
        import { renderCard } from '../../teams/render-card';
        import { type BotFeature, verb } from '../../teams/bot-feature';
        import { liveEvent } from '../../http/live';
        import { calendarFile } from '../../calendar/calendar-file';
        import type { Conversations } from '../../storage/conversations';`,
      'src/teams/render-card.ts': '',
      'src/teams/bot-feature.ts': '',
      'src/http/live.ts': '',
      'src/calendar/calendar-file.ts': '',
      'src/storage/conversations.ts': '',
    },
  ],
  ['a type of an adapter at the desk', 'table', { 'src/local/x.ts': "import type { Route } from '../http/route';" }],
  ['jose in the local issuer', 'owners', { 'src/local/issuer.ts': "import { SignJWT } from 'jose';" }],
  ['a development tool at the desk', 'owners', { 'src/local/start.ts': "import getPort from 'get-port';" }],
  ['a package taken as a type', 'installed', { 'src/app/x.ts': "import type { A } from 'get-port';" }],
  ['a word that is also a global', 'pure', { 'src/domain/x.ts': 'const x = { process: 1 }; x.process;' }],
  ['a test of a catalogue', 'mirror', { 'tests/text/en.prompts.test.ts': '', 'src/text/en.prompts.json': '' }],
  ['a configuration file', 'defaults', { 'src/panel/vite.config.ts': 'export default {};' }],
  [
    'a component and its test',
    'names',
    { 'src/panel/MeetingTimer.tsx': 'export function MeetingTimer() {}', 'tests/panel/MeetingTimer.test.tsx': '' },
  ],
  ['an entry with elements', 'names', { 'src/panel/main.tsx': 'render();' }],
  ['a long file that says why', 'fileLength', { 'src/app/x.ts': `/** One list. */\n${lines(160, 'go();')}` }],
  [
    'a long function that says why',
    'functionLength',
    { 'src/app/x.ts': `/** In order. */\nconst x = () => {\n${lines(30, 'go();')}};` },
  ],
];
