import { faultOf } from '../../src/domain/fault';

test('a fault says what kind of error it was and where, and none of its words', () => {
  const error = Object.assign(new TypeError('Megan wrote:\n    at work I feel stuck (see: 1:2)'), {
    statusCode: 403,
    body: 'Megan wrote',
  });
  const fault = faultOf(error);
  expect(fault).toMatchObject({ kind: 'TypeError', code: 403 });
  expect(fault.at[0]).toContain('fault.test.ts');
  expect(JSON.stringify(fault)).not.toContain('stuck');
});

test('what is no error has only a kind', () => {
  expect(faultOf('Megan wrote')).toEqual({ kind: 'string', at: [] });
});
