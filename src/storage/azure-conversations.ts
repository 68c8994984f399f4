import type { ActionId } from '../domain/action';
import type { ConversationRef } from '../domain/conversation';
import type { Pair, Role } from '../domain/pair';
import type { Change, Conversations, Kept, Removal } from './conversations';
import { keyOf, pairKey, under } from './keys';
import { decode, encode } from './row';
import { actionRow } from './rows/action-row';
import { conversationRow } from './rows/conversation-row';
import { mapRow } from './rows/map-row';
import { meetingRow } from './rows/meeting-row';
import { preparationRow } from './rows/preparation-row';
import { type Columns, type Condition, type Key, type Put, type Row, rowsOf, type Table } from './table';

/** Conversations in the table `pairs`: what a pair shares is one partition, and each noun is one row. */
export function azureConversations(pairs: Table): Conversations {
  const find = async <T>(key: Key, read: (row: Row) => T): Promise<Kept<T> | undefined> => {
    const row = await pairs.read(key);
    return row && { value: read(row), etag: row.etag };
  };
  const all = async <T>(pair: Pair, noun: string, read: (row: Row) => T, where: Condition[] = []) => {
    const rows = await rowsOf(pairs, { partition: pairKey(pair), ...under(noun), where });
    return rows.map((row) => ({ value: read(row), etag: row.etag }));
  };
  return {
    find: (ref) => find(conversationAt(ref), toConversation),
    all: (pair) => all(pair, 'conversation', toConversation),
    meeting: (ref) => find(meetingAt(ref), toMeeting),
    action: (pair, id) => find(actionAt(pair, id), toAction),
    actions: (pair) => all(pair, 'action', toAction),
    openActions: (pair) => all(pair, 'action', toAction, [{ column: 'state', equals: 'open' }]),
    preparation: (ref, role) => find(preparationAt(ref, role), toPreparation),
    map: (pair) => find(mapAt(pair), toMap),
    write: async (pair, changes) => {
      const [first, ...rest] = changes.map((change) => toPut(pair, change));
      return first ? pairs.transact([first, ...rest]) : [];
    },
    remove: (pair, removal, etag) => pairs.remove(keyFor(pair, removal), etag),
  };
}

const toConversation = (row: Row) => decode(row, conversationRow);
const toMeeting = (row: Row) => decode(row, meetingRow);
const toAction = (row: Row) => decode(row, actionRow);
const toMap = (row: Row) => decode(row, mapRow);
const toPreparation = (row: Row) => decode(row, preparationRow);

const conversationAt = ({ pair, id }: ConversationRef): Key => at(pair, 'conversation', id);
const meetingAt = ({ pair, id }: ConversationRef): Key => at(pair, 'meeting', id);
const actionAt = (pair: Pair, id: ActionId): Key => at(pair, 'action', id);
const mapAt = (pair: Pair): Key => at(pair, 'map', 'career');
const preparationAt = ({ pair, id }: ConversationRef, role: Role): Key => at(pair, 'preparation', id, role);

function at(pair: Pair, noun: string, ...id: string[]): Key {
  return { partition: pairKey(pair), row: keyOf(noun, ...id) };
}

function keyFor(pair: Pair, removal: Removal): Key {
  if (removal === 'map') return mapAt(pair);
  if ('conversation' in removal) return conversationAt({ pair, id: removal.conversation });
  if ('meeting' in removal) return meetingAt({ pair, id: removal.meeting });
  if ('action' in removal) return actionAt(pair, removal.action);
  return preparationAt({ pair, id: removal.preparation }, removal.role);
}

function toPut(pair: Pair, change: Change): Put {
  const [key, columns] = toRow(pair, change);
  return change.etag === undefined ? { insert: key, columns } : { replace: key, columns, etag: change.etag };
}

function toRow(pair: Pair, change: Change): [Key, Columns] {
  if ('conversation' in change) {
    const { conversation } = change;
    const { id, format, stage } = conversation;
    mustBelongTo(pair, conversation);
    return [conversationAt({ pair, id }), encode(conversation, conversationRow, { state: stage.is, format })];
  }
  if ('meeting' in change) {
    const { meeting } = change;
    const state = meeting.closedAt !== undefined ? 'closed' : meeting.startedAt !== undefined ? 'started' : 'new';
    return [meetingAt({ pair, id: meeting.conversation }), encode(meeting, meetingRow, { state })];
  }
  if ('map' in change) return [mapAt(pair), encode(change.map, mapRow)];
  if ('preparation' in change) {
    const { preparation } = change;
    const { conversation, role } = preparation;
    return [preparationAt({ pair, id: conversation }, role), encode(preparation, preparationRow, { role })];
  }
  const { action } = change;
  const { id, state, due, owner } = action;
  mustBelongTo(pair, action);
  return [actionAt(pair, id), encode(action, actionRow, { state: state.is, due, owner })];
}

/** The partition is what keeps one pair's words from another pair. */
function mustBelongTo(pair: Pair, noun: { pair: Pair }): void {
  if (pairKey(noun.pair) !== pairKey(pair)) throw new Error('What one pair shares cannot be kept with another pair.');
}
