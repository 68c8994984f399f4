import { atOddsIn } from '../../src/app/at-odds';

const GUID = '11111111-2222-4333-8444-555555555555';
const TIER_1 = { GRAPH_TIER: '1', GRAPH_CONNECTION_NAME: 'graph' };
const TIER_2 = { GRAPH_TIER: '2', GRAPH_CONNECTION_NAME: 'graph', TEAMS_APP_CATALOG_ID: GUID };

test.each([{}, { GRAPH_TIER: '0' }, TIER_1, TIER_2, { GRAPH_TIER: '2' }])('%j goes together', (env) => {
  expect(atOddsIn(env)).toEqual([]);
});

test.each([
  ['GRAPH_CONNECTION_NAME', { GRAPH_TIER: '1' }],
  ['GRAPH_CONNECTION_NAME', { GRAPH_CONNECTION_NAME: 'graph' }],
  ['GRAPH_CONNECTION_NAME', { GRAPH_TIER: '0', GRAPH_CONNECTION_NAME: 'graph' }],
  ['TEAMS_APP_CATALOG_ID', { TEAMS_APP_CATALOG_ID: GUID }],
  ['TEAMS_APP_CATALOG_ID', { ...TIER_1, TEAMS_APP_CATALOG_ID: GUID }],
])('%s in %j stops the start, in one sentence that says how to mend it', (name, env) => {
  const [said, ...more] = atOddsIn(env);
  expect(said).toMatch(new RegExp(`^${name} [^\\n]+: [^\\n]+\\.$`));
  expect(said).not.toContain(GUID);
  expect(more).toEqual([]);
});
