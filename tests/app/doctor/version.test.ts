import { lookAtVersion } from '../../../src/app/doctor/version';

describe('The version of Node.js', () => {
  it.each([
    ['20.19.0', 'fine'],
    ['20.20.1', 'fine'],
    ['22.1.0', 'fine'],
    ['100.0.0', 'fine'],
    ['20.9.0', 'mend'],
    ['18.20.4', 'mend'],
  ])('%s is %s', (node, state) => {
    expect(lookAtVersion({ product: '0.1.0', node, wanted: '>=20.19' })).toMatchObject({ state });
  });
});
