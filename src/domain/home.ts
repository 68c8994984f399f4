import type { ActionId, ActionRefusal, ActionState } from './action';
import type { CareerMap } from './career-map';
import type { ConversationId, Place } from './conversation';
import type { ConversationKey } from './live';
import type { EraseView } from './my-data';
import type { Role } from './pair';
import type { PersonId } from './person';
import type { Settings, SettingsProblem } from './settings';
import type { Instant, LocalDate } from './time';

/**
 * What a person's own page and the server say to each other, over the same line as the panels. Events from the page, each
 * acknowledged: `home` (HomeRequest → HomeAnswer), `home.change` (HomeChange → HomeAnswer) and `home.erase` (EraseRequest →
 * EraseAnswer).
 * Whose page it is, the token says and nothing else.
 */
export interface HomeRequest {
  /** As the browser knows it: good for as long as nobody has told a better one. */
  timeZone: string;
}

export interface Home {
  /** The clock that the reader's hours and days are meant on. */
  timeZone: string;
  /** What is agreed, soonest first; then what still waits for an answer. */
  upcoming: readonly Upcoming[];
  /** Next conversations that are agreed on and yet to be arranged, soonest first. */
  batons: readonly Baton[];
  /** What the reader does: open, or closed so lately that it can be taken back; soonest first. */
  mine: readonly HomeAction[];
  /** What the others do for them: open ones, soonest first; then what was lately kept or let go. */
  theirs: readonly HomeAction[];
  /** With whom they have talked; the last talk first. */
  pairs: readonly HomePair[];
  settings: Settings;
  now: Instant;
}

export interface Upcoming {
  conversation: ConversationKey;
  other: Other;
  place: Place;
  minutes: number;
  /** Absent until both have agreed on a time. */
  startsAt?: Instant;
  /** It is the reader who has not answered yet. */
  waitsForMe?: true;
  /** How many questions were sent ahead. */
  questions: number;
}

/** The other one of a pair. */
export interface Other {
  id: PersonId;
  /** Empty when it is not known. */
  name: string;
}

export interface Baton {
  other: Other;
  /** Around when it is due. */
  next: LocalDate;
  /** The reader arranges it; else the other one does. */
  mine: boolean;
}

/** An action, as its pair's members name it: a claim until it is looked up. */
export interface HomeActionKey {
  manager: PersonId;
  employee: PersonId;
  id: ActionId;
}

export interface HomeAction {
  key: HomeActionKey;
  owner: Role;
  other: Other;
  text: string;
  due: LocalDate;
  quietUntil?: LocalDate;
  state: ActionState;
  /** It was closed so lately that its owner may open it again. */
  fresh?: true;
}

/** All that the reader and one other have behind them. */
export interface HomePair {
  /** The reader's part in the pair. */
  role: Role;
  other: Other;
  /** Newest first. */
  talks: readonly HomeTalk[];
  map?: CareerMap;
}

export interface HomeTalk {
  id: ConversationId;
  at: Instant;
  soWhat: string;
  /** When the next one was to be. */
  next: LocalDate;
  actions: readonly HomeAction[];
}

/** What the reader asks for on their own page. */
export type HomeChange =
  | { do: 'action'; action: HomeActionKey; what: ActionWish }
  | { do: 'settings'; settings: Settings };

/** What becomes of an action of one's own. */
export type ActionWish =
  | { is: 'done' }
  | { is: 'undo' }
  | { is: 'snooze'; days: number }
  | { is: 'date'; due: LocalDate }
  | { is: 'words'; text: string };

export type HomeRefusal = ActionRefusal | SettingsProblem | 'not-found' | 'unreadable';

/** What is true now; with `refused`, why it is not what was asked for. */
export type HomeAnswer = { home: Home; refused?: HomeRefusal } | { refused: 'unreadable' };

/** First to look at what would go and what would stay, then to do it. */
export type EraseRequest = { do: 'look' } | { do: 'erase' };

export type EraseAnswer = { view: EraseView } | { erased: true } | { refused: 'unreadable' };
