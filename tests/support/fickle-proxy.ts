import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

type Pass = () => void;

/** The network between one panel and its server, which a test can cut, hold up, make slow, and lead to another server. */
export class FickleProxy {
  /** How long everything takes on its way, each way, in milliseconds. */
  delay = 0;
  private refuses = false;
  /** What a silent network holds back; absent while it is none. */
  private readonly silent = new Map<Socket, Pass[]>();
  private readonly sockets = new Set<Socket>();

  /** @param target the port that new connections lead to. */
  static async start(target: number): Promise<FickleProxy> {
    const server = createServer();
    const proxy = new FickleProxy(server, target);
    server.on('connection', (near) => proxy.lead(near));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  private constructor(
    private readonly server: Server,
    public target: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends every connection, and takes no new one until `mend`. */
  cut(): void {
    this.refuses = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** The connections that there are stay open, and nothing comes through until `mend`; new ones are as good as ever. */
  silence(): void {
    for (const socket of this.sockets) this.silent.set(socket, []);
  }

  /** All is well again. What was held back arrives after all, as it does in a real network. */
  mend(): void {
    this.refuses = false;
    const held = [...this.silent.values()].flat();
    this.silent.clear();
    for (const pass of held) pass();
  }

  async stop(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private lead(near: Socket): void {
    if (this.refuses) return void near.destroy();
    const far = connect(this.target, '127.0.0.1');
    this.join(near, far);
    this.join(far, near);
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (chunk) => this.carry(from, () => void (to.writable && to.write(chunk))));
    // Whoever is cut off has nothing to say about it.
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }

  private carry(from: Socket, pass: Pass): void {
    const held = this.silent.get(from);
    if (held) held.push(pass);
    else if (this.delay > 0) setTimeout(pass, this.delay);
    else pass();
  }
}
