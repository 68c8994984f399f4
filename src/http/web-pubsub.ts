import type { Server } from 'socket.io';

/** The library, as far as it is used. */
export type Library = () => Promise<{ useAzureSocketIO(io: Server, options: Options): Promise<unknown> }>;

interface Options {
  hub: string;
  connectionString: string;
}

/**
 * Azure Web PubSub for Socket.IO, which carries the panels' lines instead of this server. The panels connect to it, each
 * instance is connected to it, and what is told to a room on one of them reaches the panels of all. Who may listen is decided
 * here as ever, by the token that comes with the first message of the socket: the service passes it on.
 */
export interface WebPubSub {
  /** Where the panels connect. */
  line: string;
  /**
   * Hands over the lines of a Socket.IO server that is attached to its HTTP server. Resolves once the service is reached, which
   * is tried until it succeeds; rejects when nothing can come of it.
   */
  carry(io: Server): Promise<void>;
}

/** A hub is a name within the service. */
const HUB = 'career';

// Loaded where it is configured and nowhere else: it takes a while, and most installations need none of it.
const library: Library = () => import('@azure/web-pubsub-socket.io') as unknown as ReturnType<Library>;

/**
 * @param connectionString of the service, as its page "Keys" shows it
 * @throws when it names no endpoint
 */
export function createWebPubSub(connectionString: string, load = library): WebPubSub {
  const endpoint = /(?:^|;)Endpoint=([^;]+)/i.exec(connectionString)?.[1];
  if (endpoint === undefined) throw new Error('The connection string of Azure Web PubSub names no endpoint.');
  return {
    line: new URL(`/clients/socketio/hubs/${HUB}`, endpoint).href,
    async carry(io) {
      // By another name, since the linter takes every `use…` for a hook of React.
      const { useAzureSocketIO: handOver } = await load();
      await handOver(io, { hub: HUB, connectionString });
    },
  };
}
