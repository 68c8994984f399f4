import { z } from 'zod';
import type { Columns, Key, Row } from './table';

/** A row as the library sends it. */
export function toEntity({ partition, row }: Key, columns: Columns) {
  return { ...columns, partitionKey: partition, rowKey: row };
}

const columnSchema = z.union([z.string(), z.number(), z.boolean()]);
const entitySchema = z
  .object({
    partitionKey: z.string(),
    rowKey: z.string(),
    etag: z.string(),
    timestamp: z.string(),
    // Told by a point read alone.
    'odata.metadata': z.string().optional(),
  })
  .catchall(columnSchema);

/** A row as the library hands it over. */
export function toRow(entity: object): Row {
  const { partitionKey, rowKey, etag, timestamp: _, 'odata.metadata': __, ...columns } = entitySchema.parse(entity);
  return { key: { partition: partitionKey, row: rowKey }, columns, etag };
}
