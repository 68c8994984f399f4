import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { toEntity, toRow } from './entity';
import { orUnavailable, PATIENCE, patientClient } from './patience';
import { type Condition, PAGE, type Range, type Row, type Step, type Table } from './table';

/** Whoever asks whether the tables answer wants to know soon. */
const ANSWERS_WITHIN = 3000;
const CHANGED = ['UpdateConditionNotSatisfied', 'ResourceNotFound', 'EntityNotFound'];
const EXISTS = ['EntityAlreadyExists'];

/** A table of the account whose key is in the connection string. */
export function openTable(connectionString: string, name: string, patience = PATIENCE): Table {
  return tableOver(clientByKey(connectionString, name, patience));
}

/** The library's own view of it. */
export function clientByKey(connectionString: string, name: string, patience = PATIENCE): TableClient {
  const options = { ...patientClient(patience), allowInsecureConnection: isOnThisMachine(connectionString) };
  return TableClient.fromConnectionString(connectionString, name, options);
}

/** A table of the account at this address, for whom the credential stands for: no key is needed, so none can be lost. */
export function openTableAs(credential: TokenCredential, endpoint: string, name: string, patience = PATIENCE): Table {
  return tableOver(new TableClient(endpoint, name, credential, patientClient(patience)));
}

export function tableOver(client: TableClient): Table {
  return {
    createIfMissing: () => orUnavailableOf(client.createTable()),
    answers: () =>
      client.getEntity('-', '-', { abortSignal: AbortSignal.timeout(ANSWERS_WITHIN) }).then(
        () => true,
        (error: unknown) => codeOf(error) === 'ResourceNotFound',
      ),
    read: async ({ partition, row }) => {
      const entity = await orIf(CHANGED, undefined, client.getEntity(partition, row));
      return entity && toRow(entity);
    },
    query: (range, page = PAGE) => query(client, range, page),
    insert: async (key, columns) => stored(EXISTS, 'exists', client.createEntity(toEntity(key, columns))),
    replace: async (key, columns, etag) =>
      stored(CHANGED, 'changed', client.updateEntity(toEntity(key, columns), 'Replace', { etag: exact(etag) })),
    remove: async ({ partition, row }, etag) => {
      const removed = await orIf(CHANGED, 'changed', client.deleteEntity(partition, row, { etag: exact(etag) }));
      return removed === 'changed' ? removed : 'removed';
    },
    transact: async (steps) => {
      const sent = client.submitTransaction(steps.map(toAction));
      const answer = await orIf([...CHANGED, ...EXISTS], 'changed-meanwhile', sent);
      return answer === 'changed-meanwhile' ? answer : answer.subResponses.map(({ etag }) => etag ?? '');
    },
  };
}

/** Every row there is, partition by partition; 1 round trip for each 1,000. For a copy of all of it, and nothing else. */
export async function* everyRow(client: TableClient, page = PAGE): AsyncGenerator<Row, void> {
  yield* inPages(client.listEntities().byPage({ maxPageSize: page }));
}

async function* query(client: TableClient, range: Range, page: number): AsyncGenerator<Row, void> {
  const filter = [
    odata`PartitionKey eq ${range.partition}`,
    ...(range.from === undefined ? [] : [odata`RowKey ge ${range.from}`]),
    ...(range.before === undefined ? [] : [odata`RowKey lt ${range.before}`]),
    ...(range.where ?? []).map(asFilter),
  ].join(' and ');
  yield* inPages(client.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: page }));
}

async function* inPages(pages: AsyncIterator<object[], void>): AsyncGenerator<Row, void> {
  for (;;) {
    const { done, value: rows } = await orUnavailableOf(pages.next());
    if (done || !rows) return;
    yield* rows.map(toRow);
  }
}

function asFilter(condition: Condition): string {
  const asked = 'equals' in condition ? odata`eq ${condition.equals}` : odata`le ${condition.atMost}`;
  return `${condition.column} ${asked}`;
}

function toAction(step: Step): TransactionAction {
  if ('insert' in step) return ['create', toEntity(step.insert, step.columns)];
  if ('replace' in step) return ['update', toEntity(step.replace, step.columns), 'Replace', { etag: exact(step.etag) }];
  // The SDK has no way to send the ETag of a removal within a transaction; that is why another step has to guard it.
  return ['delete', { partitionKey: step.remove.partition, rowKey: step.remove.row }];
}

/** With `*`, or with none, the service would overwrite whatever stands there. */
function exact(etag: string): string {
  if (etag === '*' || etag === '') throw new Error('A row is changed only under the ETag that it was read with.');
  return etag;
}

async function stored<F extends string>(codes: readonly string[], fallback: F, write: Promise<{ etag?: string }>) {
  const written = await orIf(codes, fallback, write);
  if (typeof written === 'string') return written;
  // Without its ETag the row could never be changed again.
  if (written.etag === undefined) throw new Error('The table service stored a row, but told no ETag.');
  return { etag: written.etag };
}

async function orIf<T, const F>(codes: readonly string[], fallback: F, work: Promise<T>): Promise<T | F> {
  try {
    return await work;
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return fallback;
    throw orUnavailable(error, codeOf(error));
  }
}

/** Where nothing but success is an answer. */
function orUnavailableOf<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw orUnavailable(error, codeOf(error));
  });
}

const detailsSchema = z.object({ odataError: z.object({ code: z.string() }) });

/** A single request tells its code in the details, a transaction in the error itself. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof RestError)) return undefined;
  return detailsSchema.safeParse(error.details).data?.odataError.code ?? error.code;
}

/** Only Azurite on the same machine may be spoken to without encryption. */
function isOnThisMachine(connectionString: string): boolean {
  const endpoint = /TableEndpoint=([^;]+)/i.exec(connectionString)?.[1];
  return endpoint !== undefined && /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(endpoint);
}
