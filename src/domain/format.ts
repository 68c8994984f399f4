/** What a format is known by, for example `30`: in the handbook, in the catalogues, in a stored conversation. */
export type FormatId = string;

/** A timed part of the agenda. Its name and hint stand in the catalogue under `phase.<id>`. */
export type PhaseId = string;

export interface Phase {
  id: PhaseId;
  /** Whole ones, at least one. */
  minutes: number;
}

/** An agenda to choose. Its name and hint stand in the catalogue under `format.<id>`. */
export interface Format {
  id: FormatId;
  phases: readonly Phase[];
}

/** How long an agenda takes, in minutes: said nowhere else, so that the phases always add up. */
export function lengthOf(agenda: readonly Phase[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}
