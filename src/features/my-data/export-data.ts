import type { MyData } from '../../domain/my-data';
import { UNTOLD } from '../../domain/person';
import type { PersonKey } from '../../storage/people';
import { composePair, writeInstant } from './compose';
import type { MyDataDeps } from './deps';
import { recordsOf } from './records';

export const SCHEMA_PATH = '/api/my-data.schema.json';

/** Everything of a person, in one document. */
export async function exportData(deps: MyDataDeps, by: PersonKey): Promise<MyData> {
  const found = await deps.people.find(by);
  const { reach: _, leavingSince: __, ...me } = found ?? { ...UNTOLD, tenant: by.tenant, id: by.id };
  const records = await recordsOf(deps, by);
  return {
    $schema: `${deps.publicUrl}${SCHEMA_PATH}`,
    version: 1,
    exportedAt: writeInstant(deps.clock()),
    me,
    pairs: records.map((record) => composePair(record, me.locale)),
  };
}
