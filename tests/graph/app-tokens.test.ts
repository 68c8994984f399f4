import { appTokens, bySecret, type Credentials } from '../../src/graph/app-tokens';
import { GRAPH_TENANT } from '../support/graph-world';
import { GRAPH_APP, StandInGraph } from '../support/stand-in-graph';

const GRAPH = 'https://graph.microsoft.com';
const saying =
  (words: string): Credentials =>
  () => ({ getToken: () => Promise.reject(new Error(words)) });

describe('the app’s own token', () => {
  it('is asked for in the tenant, for Graph and all that is agreed to there', async () => {
    const cloud = await StandInGraph.start();
    expect(await appTokens(cloud.credentials, cloud.url, 2000)(GRAPH_TENANT)).toEqual({ token: expect.any(String) });
    await cloud.stop();
  });

  // As the library has it, word for word.
  it.each([
    ['invalid_client: Error(s): 7000215 - Description: AADSTS7000215: Invalid client secret provided.', 'not-allowed'],
    ['unauthorized_client: Error(s): 700016 - Description: AADSTS700016: Application not found.', 'not-allowed'],
    ['temporarily_unavailable: Error(s): 90033 - Description: AADSTS90033: A transient error has occurred.', 'busy'],
    ['endpoints_resolution_error: See https://aka.ms/msal.js.errors#endpoints_resolution_error for details', 'busy'],
  ])('is not there for "%s": %s', async (words, dropped) => {
    expect(await appTokens(saying(words), GRAPH, 2000)(GRAPH_TENANT)).toEqual({ dropped });
  });

  it('is not waited for longer than for Graph itself', async () => {
    const never: Credentials = () => ({ getToken: () => new Promise(() => {}) });
    expect(await appTokens(never, GRAPH, 20)(GRAPH_TENANT)).toEqual({ dropped: 'busy' });
  });
});

describe('the app by its secret', () => {
  it('is one to the library in each tenant, so that a token is kept until it ends', async () => {
    const credentials = await bySecret({ ...GRAPH_APP, authority: 'https://login.microsoftonline.us' });
    expect(credentials(GRAPH_TENANT)).toBe(credentials(GRAPH_TENANT));
    expect(credentials(GRAPH_TENANT)).not.toBe(credentials(GRAPH_APP.appId));
  });

  it('and an Entra that is not there are worth another try later', async () => {
    const credentials = await bySecret({ ...GRAPH_APP, authority: 'https://127.0.0.1:1' });
    expect(await appTokens(credentials, GRAPH, 100)(GRAPH_TENANT)).toEqual({ dropped: 'busy' });
  });
});
