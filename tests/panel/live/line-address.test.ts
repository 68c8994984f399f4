import { lineAddress } from '../../../src/panel/live/line-address';

/** A page with that in its head, as far as it is asked. */
function page(content?: string): void {
  const querySelector = (asked: string) =>
    asked === 'meta[name="line"]' && content !== undefined ? { content } : null;
  Object.assign(globalThis, { document: { querySelector } });
}

test('the line leads to the server the page came from', () => {
  page();
  expect(lineAddress()).toEqual({ path: '/live' });
});

test('or to the one that the page names', () => {
  page('https://career.webpubsub.azure.com/clients/socketio/hubs/career');
  expect(lineAddress()).toEqual({
    endpoint: 'https://career.webpubsub.azure.com',
    path: '/clients/socketio/hubs/career',
  });
});
