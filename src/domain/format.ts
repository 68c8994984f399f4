/** How long a conversation is planned to take, in minutes, by the name people choose it by. */
export type FormatId = '15' | '30' | '90';

/** A timed part of the agenda. Its name and hints stand in the catalogue under `phase.<id>`. */
export type PhaseId =
  | 'opening'
  | 'been'
  | 'now'
  | 'heading'
  | 'knowing'
  | 'goals'
  | 'likes'
  | 'map'
  | 'actions'
  | 'close';

export interface Phase {
  id: PhaseId;
  minutes: number;
}

export interface Format {
  id: FormatId;
  minutes: number;
  phases: readonly Phase[];
}

/**
 * The three agendas. 15 and 30 minutes: the thirty-minute guide's three areas between an opening that sets the tone
 * and a close that hands over the next step. 90 minutes: the remote guide, whose first 30 (opening included) are for
 * getting to know the person.
 */
export const FORMATS: Readonly<Record<FormatId, Format>> = {
  '15': format('15', [
    ['opening', 2],
    ['now', 4],
    ['heading', 5],
    ['actions', 3],
    ['close', 1],
  ]),
  '30': format('30', [
    ['opening', 2],
    ['been', 6],
    ['now', 7],
    ['heading', 8],
    ['actions', 5],
    ['close', 2],
  ]),
  '90': format('90', [
    ['opening', 5],
    ['knowing', 25],
    ['goals', 20],
    ['likes', 10],
    ['map', 15],
    ['actions', 10],
    ['close', 5],
  ]),
};

export const FORMAT_IDS: readonly FormatId[] = ['15', '30', '90'];
export const DEFAULT_FORMAT: FormatId = '30';

function format(id: FormatId, parts: [PhaseId, number][]): Format {
  return { id, minutes: Number(id), phases: parts.map(([phase, minutes]) => ({ id: phase, minutes })) };
}
