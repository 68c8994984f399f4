/** What came back over HTTP; or why nothing did. */
export type Asked = { status: number; date?: number; body: unknown } | { unreachable: Why; code: string };

/** `name`: no such host; `certificate`: whom the host claims to be, nobody we trust vouches for; `silent`: no answer, or none in time. */
export type Why = 'name' | 'certificate' | 'silent';

const PATIENCE = 5_000;

/** One request, without following where it is sent on to. Never throws; `body` is what the JSON says, if it is any. */
export async function ask(url: string, init: RequestInit = {}): Promise<Asked> {
  try {
    const sent = { redirect: 'manual', ...init, signal: AbortSignal.timeout(PATIENCE) } as const;
    const response = await fetch(url, sent);
    const body: unknown = await response.json().catch(() => undefined);
    return { status: response.status, ...dated(response.headers), body };
  } catch (error) {
    return whyNot(error);
  }
}

/** When the answer was made, in milliseconds: what a cache in between has kept has grown older since. */
function dated(headers: Headers): { date?: number } {
  const date = Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1000;
  return Number.isFinite(date) ? { date } : {};
}

/** `fetch` says no more than that it failed, and hands on the reason of Node.js as its cause. */
export function whyNot(error: unknown): { unreachable: Why; code: string } {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
  const code = typeof cause?.code === 'string' ? cause.code : (name ?? 'Error');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { unreachable: 'name', code };
  return { unreachable: CERTIFICATE.test(code) ? 'certificate' : 'silent', code };
}

/** The codes of OpenSSL and of Node.js for a certificate that is no good, and for a host that speaks no TLS at all. */
const CERTIFICATE = /CERT|ERR_TLS|ERR_SSL|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;
