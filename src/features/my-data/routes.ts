import type { Route, RouteAnswer } from '../../http/route';
import type { PersonKey } from '../../storage/people';
import type { MyDataDeps } from './deps';
import { writeDocument } from './document';
import { exportData, SCHEMA_PATH } from './export-data';
import { writePassport } from './passport';
import { jsonSchemaAt } from './schema';

/** Downloads for whoever is signed in, each of their own. Only the schema is for everyone: it says nothing of anybody. */
export function dataRoutes(deps: MyDataDeps): Route[] {
  return [
    {
      method: 'get',
      path: SCHEMA_PATH,
      answer: async () => json(jsonSchemaAt(`${deps.publicUrl}${SCHEMA_PATH}`), 'application/schema+json'),
    },
    own('my-data.json', async (by) => json(await exportData(deps, by))),
    own('my-data.html', async (by) => page(writeDocument(await exportData(deps, by)))),
    own('passport.html', async (by) => page(writePassport(await exportData(deps, by)))),
  ];
}

function own(name: string, answer: (by: PersonKey) => Promise<RouteAnswer>): Route {
  return {
    method: 'get',
    path: `/api/${name}`,
    signedIn: true,
    async answer({ by }) {
      if (!by) return { status: 401, type: 'application/json', body: '{}' };
      const headers = { 'content-disposition': `attachment; filename="${name}"` };
      return { ...(await answer(by)), headers };
    },
  };
}

function json(value: object, type = 'application/json'): RouteAnswer {
  return { status: 200, type, body: JSON.stringify(value, null, 2) };
}

function page(body: string): RouteAnswer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}
