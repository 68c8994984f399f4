/** What the desk's page has to know, from `GET /desk/setup`. */
export interface DeskSetup {
  tenant: string;
  manager: Sitter;
  employee: Sitter;
}

export interface Sitter {
  id: string;
  name: string;
  /** URL of the Playground this person sits at. */
  chat: string;
}
