import { answersOf, type HostFacts } from './host-answers';

export type HostTheme = 'default' | 'dark' | 'contrast';

export interface PanelOptions extends HostFacts {
  /** Where the panel is served; the same origin as this page, which teams-js then accepts as its host. */
  src: string;
  theme: HostTheme;
}

export interface MountedPanel {
  /** Changes the theme as Teams does, while the panel runs. */
  setTheme(theme: HostTheme): void;
  reload(): void;
  dispose(): void;
}

/** A request of teams-js. Those that want no answer look the same. */
interface HostRequest {
  id: number;
  uuidAsString?: string;
  func: string;
}

/**
 * Shows the panel in `container` as a Teams meeting shows it at its side: an iframe whose teams-js is answered over
 * postMessage, with the protocol of the real host.
 */
export function mountPanel(container: HTMLElement, options: PanelOptions): MountedPanel {
  const frame = container.ownerDocument.createElement('iframe');
  frame.src = options.src;
  frame.title = options.person.name;
  Object.assign(frame.style, { border: '0', width: '100%', height: '100%', display: 'block' });

  let theme = options.theme;
  const origin = new URL(options.src, location.href).origin;
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin);
  const listen = async ({ source, data }: MessageEvent<HostRequest>) => {
    if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
    const args = await answersOf({ ...options, theme }, data.func);
    if (args) post({ id: data.id, uuidAsString: data.uuidAsString, args, monotonicTimestamp: performance.now() });
  };

  window.addEventListener('message', listen);
  container.append(frame);
  return {
    setTheme(next) {
      theme = next;
      post({ func: 'themeChange', args: [next] });
    },
    reload: () => frame.contentWindow?.location.reload(),
    dispose() {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
}
