/**
 * Where someone wants to go and how to get there, by the remote guide's "map it out": the goal, what it needs, what is there
 * already, the gap, and a training, a role or an experience that closes it. It stays with the pair.
 */
export interface CareerMap {
  goal: string;
  /** Inside this organisation or outside it. */
  where?: (typeof WHERE)[number];
  /** How senior, in their words. */
  level: string;
  /** Whether they want to manage people. */
  leading?: (typeof LEADING)[number];
  paths: readonly Path[];
}

/** One thing that the goal needs, and the way to it. */
export type Path = { id: string } & Readonly<Record<PathCell, string>>;

export type GoalCell = 'goal' | 'level';
export type PathCell = (typeof PATH_CELLS)[number];

export const WHERE = ['here', 'elsewhere', 'unsure'] as const;
export const LEADING = ['yes', 'no', 'unsure'] as const;
export const PATH_CELLS = ['need', 'there', 'gap', 'training', 'role', 'experience'] as const;

export const LONGEST_CELL = 200;
export const MOST_PATHS = 8;

export const EMPTY_MAP: CareerMap = { goal: '', level: '', paths: [] };

/** A text that was changed by someone who saw `was` in its place. */
export interface Rewritten {
  text: string;
  was: string;
}

export type Mapped = CareerMap | { refused: 'too-long' | 'too-many' };

export function isEmptyMap({ goal, where, level, leading, paths }: CareerMap): boolean {
  return goal === '' && level === '' && !where && !leading && paths.length === 0;
}

export function writeGoal(map: CareerMap, cell: GoalCell, said: Rewritten): Mapped {
  const text = keepBoth(map[cell], said);
  return text.length > LONGEST_CELL ? { refused: 'too-long' } : { ...map, [cell]: text };
}

/** Writes into a path, and begins it when there is none of that id yet. */
export function writePath(map: CareerMap, path: string, cell: PathCell, said: Rewritten): Mapped {
  const before = map.paths.find(({ id }) => id === path);
  if (!before && map.paths.length >= MOST_PATHS) return { refused: 'too-many' };
  const begun = before ?? emptyPath(path);
  const text = keepBoth(begun[cell], said);
  if (text.length > LONGEST_CELL) return { refused: 'too-long' };
  const written = { ...begun, [cell]: text };
  return {
    ...map,
    paths: before ? map.paths.map((each) => (each === before ? written : each)) : [...map.paths, written],
  };
}

export function removePath(map: CareerMap, path: string): CareerMap {
  return { ...map, paths: map.paths.filter(({ id }) => id !== path) };
}

/** What is there, unless the other one has changed it since `was` was read: then both texts, one under the other. */
function keepBoth(current: string, { text, was }: Rewritten): string {
  const said = text.trim();
  if (current === was || current === '' || current === said) return said;
  return said === '' ? current : `${current}\n${said}`;
}

function emptyPath(id: string): Path {
  return { id, need: '', there: '', gap: '', training: '', role: '', experience: '' };
}
