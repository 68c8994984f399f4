import { hostsWords, mayOpen, withOpening } from '../../src/domain/opening';
import { planned } from '../support/clicks';

const own = planned({ startedBy: 'employee', opening: '', why: 'I would like to lead.' });

describe('A host’s own words', () => {
  it('open a conversation that the employee has asked for', () => {
    expect(withOpening(own, 'manager', '  Gladly.  ').opening).toBe('Gladly.');
  });

  it('stay when nothing more is said', () => {
    expect(withOpening(withOpening(own, 'manager', 'Gladly.'), 'manager', ' ').opening).toBe('Gladly.');
  });

  it('are for the one who asked to read', () => {
    const opened = withOpening(own, 'manager', 'Gladly.');
    expect([hostsWords(opened, 'employee'), hostsWords(opened, 'manager')]).toEqual(['Gladly.', '']);
    expect(hostsWords(planned(), 'employee')).toBe('');
  });

  it('are the host’s alone, and nobody’s in a conversation that the manager has started', () => {
    expect(withOpening(own, 'employee', 'Gladly.')).toEqual(own);
    expect(withOpening(planned(), 'employee', 'Gladly.')).toEqual(planned());
    expect(mayOpen(planned(), 'manager')).toBe(false);
  });
});
