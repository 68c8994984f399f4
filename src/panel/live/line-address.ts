/** Where the panel's socket leads. */
export interface LineAddress {
  /** Scheme and host of another server; absent for the one the page came from. */
  endpoint?: string;
  path: string;
}

const OWN: LineAddress = { path: '/live' };

/** As the page says: the server names another in a `<meta name="line">` when one is configured to carry the lines. */
export function lineAddress(): LineAddress {
  const written = document.querySelector<HTMLMetaElement>('meta[name="line"]')?.content;
  if (!written) return OWN;
  const { origin, pathname } = new URL(written);
  return { endpoint: origin, path: pathname };
}
