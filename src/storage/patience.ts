import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { RestError, type TableServiceClientOptions } from '@azure/data-tables';
import { Unavailable } from '../domain/unavailable';

/** How long to bear with the table service, in milliseconds. */
export interface Patience {
  /** For one try: it is answered, or the next one begins. */
  aTry: number;
  /** For a request with all its tries, and the waits between them. */
  inAll: number;
  tries: number;
  /** The first wait; each of the next is twice as long, at most `longestWait`, and half of it is left to chance. */
  firstWait: number;
  longestWait: number;
}

/**
 * Somebody waits: a panel for six seconds before it asks again, Teams for fifteen before it says that the app does not answer; and a
 * wake-up's lease of two minutes has to last for some twenty requests. So this is what Microsoft advises where a person waits, few
 * tries and short waits, and to be told then, rather than the SDK's own three retries with up to 64 seconds between them:
 * https://learn.microsoft.com/azure/architecture/best-practices/transient-faults. A request is answered within tens of
 * milliseconds, or the partition is being moved or is asked too much (500 OperationTimedOut, 503 ServerBusy), for which waits that grow
 * are what it needs: https://learn.microsoft.com/azure/storage/tables/scalability-targets. Chance keeps servers that were refused
 * together from coming back together.
 */
export const PATIENCE: Patience = { aTry: 2000, inAll: 5000, tries: 3, firstWait: 200, longestWait: 1000 };

/** Where the service cannot be had, an alarm waits for so long. */
const TRY_AGAIN = 15_000;

/**
 * Connections are kept and used again: a new one to Azure takes several round trips of its own, and an instance in App Service is sure of 128
 * at a time to one address (https://learn.microsoft.com/azure/app-service/troubleshoot-intermittent-outbound-connection-errors).
 * They outlast the seconds between two looks for what is due.
 */
const CONNECTIONS = { keepAlive: true, maxSockets: 100, maxFreeSockets: 32, timeout: 60_000 };
const AGENTS = { 'http:': new HttpAgent(CONNECTIONS), 'https:': new HttpsAgent(CONNECTIONS) };

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];
type Asked = Parameters<Policy['sendRequest']>[0];
type Answered = Awaited<ReturnType<Policy['sendRequest']>>;

/**
 * The options of a table's client. `Retry-After` goes before our own waits (429 and 503); if it goes beyond what is left of our
 * time, there is no use in waiting.
 */
export function patientClient(patience: Patience): TableServiceClientOptions {
  const { tries, firstWait, longestWait } = patience;
  return {
    retryOptions: { maxRetries: tries - 1, retryDelayInMs: firstWait, maxRetryDelayInMs: longestWait },
    additionalPolicies: [
      { policy: boundedInAll(patience), position: 'perCall' },
      { policy: boundedTry(patience), position: 'perRetry' },
    ],
  };
}

/** When each request under way has to have ended. */
const ends = new WeakMap<Asked, number>();

const boundedInAll = ({ inAll }: Patience): Policy => ({
  name: 'boundedInAll',
  async sendRequest(request, next) {
    const over = AbortSignal.timeout(inAll);
    request.abortSignal = eitherOf(request.abortSignal, over);
    request.agent = AGENTS[request.url.startsWith('https:') ? 'https:' : 'http:'];
    ends.set(request, performance.now() + inAll);
    try {
      return await next(request);
    } catch (error) {
      throw over.aborted ? new Unavailable(TRY_AGAIN, 'took too long') : error;
    }
  },
});

const boundedTry = ({ aTry }: Patience): Policy => ({
  name: 'boundedTry',
  async sendRequest(request, next) {
    const { abortSignal } = request;
    const over = AbortSignal.timeout(aTry);
    request.abortSignal = eitherOf(abortSignal, over);
    try {
      const answer = await next(request);
      if (asksForMore(answer, (ends.get(request) ?? 0) - performance.now())) throw busy(answer);
      return answer;
    } catch (error) {
      // The SDK takes an abort for somebody's wish, and knows only some of the ways in which a network fails.
      if (abortSignal?.aborted) throw error;
      if (over.aborted) throw new RestError('no answer in time', { code: 'ETIMEDOUT', request });
      throw wasCutOff(error) ? new RestError(error.message, { code: 'ECONNRESET', request }) : error;
    } finally {
      request.abortSignal = abortSignal;
    }
  },
});

function eitherOf(one: Asked['abortSignal'], other: AbortSignal): AbortSignal {
  return one ? AbortSignal.any([one as AbortSignal, other]) : other;
}

/** Whether we are asked to stay away for longer than we have. A date instead of seconds is as good as for ever: storage sends none. */
function asksForMore({ status, headers }: Answered, left: number): boolean {
  const after = headers.get('retry-after');
  return (status === 429 || status === 503) && after !== undefined && !(Number(after) * 1000 < left);
}

const busy = ({ status, headers }: Answered): Unavailable => {
  const asked = Number(headers.get('retry-after')) * 1000;
  return new Unavailable(asked > TRY_AGAIN ? asked : TRY_AGAIN, `${status}`);
};

/** Ways in which a network fails that the SDK would not try again; its own two are for a line that broke off. */
const CUT_OFF: ReadonlySet<string | undefined> = new Set([
  ...['EPIPE', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', RestError.REQUEST_SEND_ERROR, RestError.PARSE_ERROR],
]);
const NO_ANSWER: ReadonlySet<string | undefined> = new Set(['ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND']);

const wasCutOff = (error: unknown): error is RestError => error instanceof RestError && CUT_OFF.has(error.code);

/** What says that the service cannot be had, now that all tries are used up; any other error as it is. */
export function orUnavailable(error: unknown, code: string | undefined): unknown {
  if (!(error instanceof RestError)) return error;
  const { statusCode } = error;
  const refused = statusCode !== undefined && (statusCode >= 500 || statusCode === 408 || statusCode === 429);
  const unheard = statusCode === undefined && NO_ANSWER.has(error.code);
  return refused || unheard ? new Unavailable(TRY_AGAIN, code ?? `${statusCode}`) : error;
}
