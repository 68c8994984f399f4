/** A request of teams-js. Those that want no answer look the same. */
interface HostRequest {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

export interface HostLine {
  /** Tells the panel of something that happens, if it has asked to be told of it. */
  tell(func: string, ...args: unknown[]): void;
  hangUp(): void;
}

/**
 * Speaks to the teams-js in a frame over postMessage, with the protocol of the real host.
 * @param answer the arguments of the answer to a request; nothing to one that wants none.
 */
export function openHostLine(
  frame: HTMLIFrameElement,
  answer: (func: string) => Promise<unknown[] | undefined>,
): HostLine {
  const origin = new URL(frame.src, location.href).origin;
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin);
  const askedFor = new Set<unknown>();
  const listen = async ({ source, data }: MessageEvent<HostRequest>) => {
    if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
    // A page that has loaded anew asks anew.
    if (data.func === 'initialize') askedFor.clear();
    if (data.func === 'registerHandler') askedFor.add(data.args?.[0]);
    const args = await answer(data.func);
    if (args) post({ id: data.id, uuidAsString: data.uuidAsString, args, monotonicTimestamp: performance.now() });
  };
  window.addEventListener('message', listen);
  return {
    tell: (func, ...args) => void (askedFor.has(func) && post({ func, args })),
    hangUp: () => window.removeEventListener('message', listen),
  };
}
