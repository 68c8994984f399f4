import { type Rule, roomOf, sourceFiles } from './architecture';
import { arrows, type Import } from './architecture-imports';

const FLOORS: Record<string, number> = {
  local: 5,
  app: 4,
  features: 3,
  storage: 2,
  graph: 2,
  teams: 2,
  http: 2,
  calendar: 2,
  panel: 2,
  limits: 1,
  telemetry: 1,
  domain: 1,
  text: 1,
};

const NOUNS = ['domain', 'text'];
const ADAPTERS = ['storage', 'graph', 'teams', 'http', 'calendar'];

/** Beside its own room. A feature's rooms below are listed with their exceptions in `featureMayTake`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  text: [],
  storage: [...NOUNS, 'telemetry'],
  graph: [...NOUNS, 'telemetry'],
  // It counts, and knows of nothing outside.
  limits: NOUNS,
  // It says what may be told, and tells nobody.
  telemetry: NOUNS,
  teams: [...NOUNS, 'limits', 'telemetry'],
  http: [...NOUNS, 'limits', 'telemetry'],
  calendar: NOUNS,
  panel: NOUNS,
  features: [...NOUNS, ...ADAPTERS],
  app: [...NOUNS, ...ADAPTERS, 'limits', 'telemetry', 'features'],
  local: ['app', ...NOUNS],
};

/** What a feature may take from an adapter by value: pure functions, nothing that holds a connection. */
const PURE_HELPERS: Record<string, readonly string[]> = {
  'src/teams/render-card.ts': ['renderCard'],
  'src/teams/bot-feature.ts': ['verb'],
  'src/http/live.ts': ['liveEvent'],
};

const floorOf = (room: string): string => room.split('/')[0] ?? '';
const where = ({ from, line }: Import): string => `${from}:${line}`;

const rooms: Rule = {
  says: 'every source file is in a room of the house',
  breaches: (tree) =>
    sourceFiles(tree)
      .filter((path) => FLOORS[floorOf(roomOf(path))] === undefined)
      .map((path) => `${path}:1  src/${path.split('/')[1]} is no room of the house`),
};

const down: Rule = {
  says: 'every import points down or stays on its floor',
  breaches: (tree) =>
    arrows(tree)
      .filter(({ from, to }) => height(to) > height(from))
      .map((arrow) => `${where(arrow)}  ${arrow.to} is on a higher floor`),
};

const height = (path: string): number => FLOORS[floorOf(roomOf(path))] ?? 0;

const table: Rule = {
  says: 'a room imports only what the table allows it',
  breaches: (tree) =>
    arrows(tree)
      .filter(({ from, to }) => floorOf(roomOf(from)) !== floorOf(roomOf(to)))
      .filter((arrow) => !mayImport(arrow))
      .map((arrow) => `${where(arrow)}  ${floorOf(roomOf(arrow.from))} may not import ${arrow.to}`),
};

/** Parts that local hands to the app (its routes, its clock) have types of the adapters: a type takes nothing with it. */
function mayImport({ from, to, typeOnly }: Import): boolean {
  const [room, other] = [floorOf(roomOf(from)), floorOf(roomOf(to))];
  return !!MAY_IMPORT[room]?.includes(other) || (room === 'local' && typeOnly && ADAPTERS.includes(other));
}

const features: Rule = {
  says: 'no feature knows another',
  breaches: (tree) =>
    arrows(tree)
      .filter(({ from, to }) => from.startsWith('src/features/') && to.startsWith('src/features/'))
      .filter(({ from, to }) => roomOf(from) !== roomOf(to))
      .map((arrow) => `${where(arrow)}  ${roomOf(arrow.from)} may not know ${roomOf(arrow.to)}`),
};

const types: Rule = {
  says: 'a feature takes types from the adapters, and by value only pure helpers',
  breaches: (tree) =>
    arrows(tree)
      .filter(({ from, to }) => from.startsWith('src/features/') && ADAPTERS.includes(floorOf(roomOf(to))))
      .filter((arrow) => !featureMayTake(arrow))
      .map(
        (arrow) => `${where(arrow)}  takes ${arrow.names.join(', ')} of ${arrow.to} by value: instances come in deps`,
      ),
};

/** What `calendar` offers is pure as a whole: a calendar file from values, and a link. */
function featureMayTake({ to, typeOnly, names }: Import): boolean {
  if (typeOnly || floorOf(roomOf(to)) === 'calendar') return true;
  const pure = PURE_HELPERS[to] ?? [];
  return names.every((name) => pure.includes(name));
}

const register: Rule = {
  says: 'the app knows of a feature only how to register it',
  breaches: (tree) =>
    arrows(tree)
      .filter(({ from, to }) => from.startsWith('src/app/') && to.startsWith('src/features/'))
      .filter(({ to }) => !/^src\/features\/[^/]+\/register\.ts$/.test(to))
      .map((arrow) => `${where(arrow)}  ${arrow.to} is inside a feature: import its register`),
};

const local: Rule = {
  says: 'local is never imported from outside local',
  breaches: (tree) =>
    arrows(tree)
      .filter(({ from, to }) => !from.startsWith('src/local/') && to.startsWith('src/local/'))
      .map((arrow) => `${where(arrow)}  ${arrow.to} would come into the production bundle`),
};

export const FLOOR_RULES = { rooms, down, table, features, types, register, local };
