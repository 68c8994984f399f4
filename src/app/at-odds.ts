type Environment = Record<string, string | undefined>;

/**
 * What is well written, and does not go together.
 * @returns a sentence for each, and how to mend it; never a value
 */
export function atOddsIn(env: Environment): string[] {
  return CHECKS.filter(([isAtOdds]) => isAtOdds(env)).map(([, sentence]) => sentence);
}

const CHECKS: readonly (readonly [(env: Environment) => boolean, string])[] = [
  [
    ({ GRAPH_TIER: tier, GRAPH_CONNECTION_NAME: connection }) => tier === '1' && !connection,
    'GRAPH_CONNECTION_NAME is missing, and without it nobody can connect their calendar: set it to the name of the OAuth connection on the bot’s page in Azure, or GRAPH_TIER to 0.',
  ],
  [
    ({ GRAPH_TIER: tier = '0', GRAPH_CONNECTION_NAME: connection }) => tier === '0' && !!connection,
    'GRAPH_CONNECTION_NAME is of no use while nothing of Microsoft Graph is used: set GRAPH_TIER to 1 or 2, or leave it out.',
  ],
  [
    ({ GRAPH_TIER: tier, TEAMS_APP_CATALOG_ID: id }) => tier !== '2' && !!id,
    'TEAMS_APP_CATALOG_ID is of no use where no administrator has agreed that the app is installed for people: set GRAPH_TIER to 2, or leave it out.',
  ],
];
