import type { Outcome, Telemetry } from '../telemetry/telemetry';
import type { Graph } from './graph';

/** Graph, and everything that is asked of it is followed: what was asked for, and never whose or about what. */
export function watchedGraph({ diaries, calls, presence, installer }: Graph, telemetry: Telemetry): Graph {
  return {
    diaries: watched('diaries', diaries, telemetry),
    calls: watched('calls', calls, telemetry),
    presence: watched('presence', presence, telemetry),
    installer: watched('installer', installer, telemetry),
  };
}

type Ask = (...asked: unknown[]) => Promise<unknown>;

function watched<Part extends object>(name: string, part: Part, { follow }: Telemetry): Part {
  const asks = Object.entries(part as Record<string, Ask>).map(([operation, ask]): [string, Ask] => [
    operation,
    (...asked) =>
      follow({ is: 'graph', operation: `${name}.${operation}` }, async (ended) => {
        const answer = await ask.apply(part, asked);
        ended(outcomeOf(answer));
        return answer;
      }),
  ]);
  return Object.fromEntries(asks) as Part;
}

function outcomeOf(answer: unknown): Outcome {
  const { dropped } = Object(answer) as { dropped?: unknown };
  if (dropped === undefined) return 'ok';
  return dropped === 'busy' ? 'throttled' : 'refused';
}
