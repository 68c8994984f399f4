import type { Rule, SourceTree } from './architecture';
import { type Import, importsIn } from './architecture-imports';

/** The one folder (or file) that may know an outside package. A name ending in `/` stands for everything below it. */
const OWNERS: Record<string, readonly string[]> = {
  'adaptive-expressions': ['src/teams/'],
  'adaptivecards-templating': ['src/teams/'],
  botbuilder: ['src/teams/'],
  'rate-limiter-flexible': ['src/limits/'],
  '@microsoft/teams-ai': ['src/teams/'],
  '@azure/data-tables': ['src/storage/'],
  // Who the process is depends on whom it speaks to: the tables know its managed identity, Graph its app registration.
  '@azure/identity': ['src/storage/', 'src/graph/'],
  '@microsoft/microsoft-graph-client': ['src/graph/'],
  restify: ['src/http/'],
  'socket.io': ['src/http/'],
  '@azure/web-pubsub-socket.io': ['src/http/'],
  // The local issuer signs what http verifies.
  jose: ['src/http/', 'src/local/issuer.ts'],
  'ical-generator': ['src/calendar/'],
  react: ['src/panel/'],
  'react-dom': ['src/panel/'],
  '@fluentui/': ['src/panel/'],
  '@microsoft/teams-js': ['src/panel/'],
  'socket.io-client': ['src/panel/'],
  i18next: ['src/text/'],
  // Time-zone arithmetic is the platform's coming standard and not ours to write.
  'temporal-polyfill': ['src/domain/'],
  pino: ['src/app/'],
  '@opentelemetry/': ['src/app/telemetry/'],
  'jsonc-parser': ['src/app/'],
  zod: ['storage', 'graph', 'teams', 'http', 'calendar', 'features', 'app', 'local'].map((room) => `src/${room}/`),
};

/** Rooms that a browser loads, or that nothing outside may touch. */
const WITHOUT_NODE = ['src/domain/', 'src/text/', 'src/panel/'];

const packagesIn = (tree: SourceTree): Import[] => importsIn(tree).filter(({ outside }) => outside);
const isNode = ({ to }: Import): boolean => to.startsWith('node:');
const isIn = (path: string, places: readonly string[]): boolean => places.some((place) => path.startsWith(place));

function ownersOf(name: string): readonly string[] | undefined {
  return OWNERS[name] ?? OWNERS[`${name.split('/')[0]}/`];
}

const owners: Rule = {
  says: 'each outside package has one owner folder',
  breaches: (tree) =>
    packagesIn(tree)
      .filter((taken) => !isNode(taken) && !isLocalTool(taken))
      .filter(({ from, to }) => !isIn(from, ownersOf(to) ?? []))
      .map(({ from, line, to }) => `${from}:${line}  ${to} ${owned(ownersOf(to))}`),
};

const owned = (places: readonly string[] | undefined): string =>
  places ? `belongs to ${places.join(', ')}` : 'has no owner: name one beside the other packages';

/** The desk may use development dependencies, which never reach production. */
const isLocalTool = ({ from, to }: Import): boolean =>
  from.startsWith('src/local/') && !ownersOf(to)?.[0]?.startsWith('src/http');

const node: Rule = {
  says: 'the domain, the text and the panel know nothing of Node.js',
  breaches: (tree) =>
    packagesIn(tree)
      .filter((taken) => isNode(taken) && isIn(taken.from, WITHOUT_NODE))
      .map(({ from, line, to }) => `${from}:${line}  ${to} is not for this room`),
};

/** Packages that are taken by value on the server must be there after an installation without development dependencies. */
export function installed(dependencies: readonly string[]): Rule {
  return {
    says: 'what production needs is installed in production',
    breaches: (tree) =>
      packagesIn(tree)
        .filter(({ from, typeOnly }) => !typeOnly && !isIn(from, ['src/local/', 'src/panel/']))
        .filter((taken) => !isNode(taken) && !dependencies.includes(taken.to))
        .map(({ from, line, to }) => `${from}:${line}  ${to} is not among the dependencies of package.json`),
  };
}

export const PACKAGE_RULES = { owners, node };
