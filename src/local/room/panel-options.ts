export type HostTheme = 'default' | 'dark' | 'contrast';

export interface PanelOptions {
  /** Where the panel is served; the same origin as this page, which teams-js then accepts as its host. */
  src: string;
  person: { id: string; name: string; tenant: string };
  /** A fresh token for the person, each time the panel asks for one. */
  getToken(): Promise<string>;
  theme: HostTheme;
  /** BCP 47 tag. */
  locale: string;
  frameContext: 'sidePanel';
  /** What a deep link would hand to the panel. */
  subPageId?: string;
}
