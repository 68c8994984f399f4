import fc from 'fast-check';
import { otherRole, personIn, ROLES, roleIn } from '../../src/domain/pair';

const pair = fc
  .tuple(fc.uuid(), fc.uuid(), fc.uuid())
  .filter(([, manager, employee]) => manager !== employee)
  .map(([tenant, manager, employee]) => ({ tenant, manager, employee }));
const role = fc.constantFrom(...ROLES);

describe('A pair', () => {
  it('knows each of its two people by their part', () => {
    fc.assert(
      fc.property(pair, role, (two, part) => {
        expect(roleIn(two, { tenant: two.tenant, id: personIn(two, part) })).toBe(part);
      }),
    );
  });

  it('does not know anybody else', () => {
    fc.assert(
      fc.property(pair, fc.uuid(), (two, id) => {
        fc.pre(id !== two.manager && id !== two.employee);
        expect(roleIn(two, { tenant: two.tenant, id })).toBeUndefined();
      }),
    );
  });

  it('does not know the same id from another tenant', () => {
    fc.assert(
      fc.property(pair, role, fc.uuid(), (two, part, tenant) => {
        fc.pre(tenant !== two.tenant);
        expect(roleIn(two, { tenant, id: personIn(two, part) })).toBeUndefined();
      }),
    );
  });

  it('has two parts, each the other of the other', () => {
    expect(ROLES.map(otherRole)).toEqual([...ROLES].reverse());
    expect(ROLES.map(otherRole).map(otherRole)).toEqual(ROLES);
  });
});
