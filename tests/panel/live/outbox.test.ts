import { apply, type Command } from '../../../src/domain/command';
import type { Meeting } from '../../../src/domain/meeting';
import { afterFirst, foreseen, isEarlier, type Posted, post, refusalOf } from '../../../src/panel/live/outbox';
import { meetingOf } from '../../support/meetings';

const meeting = meetingOf('30');
const start: Command = { id: 'start', do: 'start' };
const say = (id: string, text: string): Command => ({ id, do: 'so-what', text });
const posted = (command: Command): Posted => ({ command, at: 1_000 });

function once(...commands: Command[]): Meeting {
  return commands.reduce((seen, command) => {
    const next = apply(seen, command, 'employee', 1_000);
    if ('refused' in next) throw new Error(next.refused);
    return next;
  }, meeting);
}

test('keeps commands in the order they were given', () => {
  const outbox = post([posted(start)], posted(say('a', 'Onwards')), 0);
  expect(outbox.map(({ command }) => command.id)).toEqual(['start', 'a']);
});

test('a new wording replaces the one that still waits', () => {
  const outbox = post([posted(start), posted(say('a', 'On'))], posted(say('b', 'Onwards')), 0);
  expect(outbox.map(({ command }) => command.id)).toEqual(['start', 'b']);
});

test('a wording that is already on its way stays', () => {
  const outbox = post([posted(say('a', 'On'))], posted(say('b', 'Onwards')), 1);
  expect(outbox.map(({ command }) => command.id)).toEqual(['a', 'b']);
});

test('shows what the server will say once it has heard everything', () => {
  const seen = foreseen(meeting, [posted(start), posted(say('a', 'Onwards'))], 'employee');
  expect(seen).toEqual(once(start, say('a', 'Onwards')));
});

test('passes over what the server will refuse', () => {
  expect(foreseen(meeting, [posted(say('a', 'Not mine to say'))], 'manager')).toEqual(meeting);
});

test('what the server has done already is not done again', () => {
  const done = once(start, say('a', 'Onwards'));
  expect(foreseen(done, [posted(start)], 'employee')).toEqual(done);
});

test('knows an earlier state from a later one, whichever comes first', () => {
  const [first, second] = [once(start), once(start, say('a', 'Onwards'))];
  expect(isEarlier(first, second)).toBe(true);
  expect(isEarlier(second, first)).toBe(false);
  expect(isEarlier(meeting, first)).toBe(true);
  expect(isEarlier(second, second)).toBe(false);
});

test('what is given back stays until it is dismissed, whatever else is refused', () => {
  const first = refusalOf(say('a', 'One more thing'), 'closed');
  const second = refusalOf(say('b', 'And another'), 'closed', refusalOf(start, 'closed', first));
  expect(second).toEqual({ reason: 'closed', words: 'One more thing\n\nAnd another' });
  expect(refusalOf(start, 'closed')).toEqual({ reason: 'closed' });
});

describe('Two quick changes to one note', () => {
  const wrote: Command = { id: 'n', do: 'note', note: 'n', text: 'Teaching', private: false };
  const edit = (id: string, text: string, seen: number): Command => ({
    id,
    do: 'edit-note',
    note: 'n',
    text,
    seen,
    private: false,
  });
  const outbox = [posted(edit('a', 'Teaching adults', 0)), posted(edit('b', 'Teaching adults at night', 1))];
  const texts = ({ notes }: Meeting) => notes.map(({ text }) => text);

  it('are seen one after the other', () => {
    expect(texts(foreseen(once(wrote), outbox, 'employee'))).toEqual(['Teaching adults at night']);
  });

  it('leave alone what the other one wrote meanwhile, and go on in the note that was kept beside it', () => {
    const theirs = once(wrote, edit('c', 'Teaching children', 0));
    const both = ['Teaching children', 'Teaching adults at night'];
    expect(texts(foreseen(theirs, outbox, 'employee'))).toEqual(both);
    const heard = foreseen(theirs, outbox.slice(0, 1), 'employee');
    expect(texts(foreseen(heard, afterFirst(outbox, heard), 'employee'))).toEqual(both);
  });
});
