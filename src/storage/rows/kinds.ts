import type { Tables } from '../open-storage';
import type { RowKind } from '../row';
import { actionRow } from './action-row';
import { conversationRow } from './conversation-row';
import { diaryRow } from './diary-row';
import { mapRow } from './map-row';
import { meetingRow } from './meeting-row';
import { listingRow, nameRow, partRow, personRow } from './person-row';
import { preparationRow } from './preparation-row';
import { shownRow } from './shown-row';
import { waitingRow, wakeUpRow } from './wake-up-row';

/** Every kind of row, by the table it is in. */
export const ROW_KINDS = {
  pairs: [conversationRow, meetingRow, actionRow, preparationRow, mapRow],
  people: [personRow, partRow, shownRow, diaryRow, waitingRow],
  directory: [nameRow, listingRow],
  wakeups: [wakeUpRow],
} satisfies Record<keyof Tables, readonly RowKind<unknown>[]>;
