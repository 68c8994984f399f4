import { answersOf, type HostFacts } from './host-answers';
import { openHostLine } from './host-line';

export type HostTheme = 'default' | 'dark' | 'contrast';

export interface PanelOptions extends HostFacts {
  /** Where the panel is served; the same origin as this page, which teams-js then accepts as its host. */
  src: string;
  theme: HostTheme;
}

export interface MountedPanel {
  /** Changes the theme as Teams does, while the panel runs. */
  setTheme(theme: HostTheme): void;
  /** Says that somebody in the call begins to speak, or stops. */
  setSpeaking(speaking: boolean): void;
  reload(): void;
  dispose(): void;
}

/**
 * Shows the panel in `container` as a Teams meeting shows it at its side: an iframe whose teams-js finds a host around it.
 */
export function mountPanel(container: HTMLElement, options: PanelOptions): MountedPanel {
  const frame = container.ownerDocument.createElement('iframe');
  frame.src = options.src;
  frame.title = options.person.name;
  Object.assign(frame.style, { border: '0', width: '100%', height: '100%', display: 'block' });

  let theme = options.theme;
  const line = openHostLine(frame, (func) => answersOf({ ...options, theme }, func));
  container.append(frame);
  return {
    setTheme(next) {
      theme = next;
      line.tell('themeChange', next);
    },
    setSpeaking: (speaking) => line.tell('meeting.speakingStateChanged', { isSpeakingDetected: speaking }),
    reload: () => frame.contentWindow?.location.reload(),
    dispose() {
      line.hangUp();
      frame.remove();
    },
  };
}
