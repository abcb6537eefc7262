import { fetchDevToken, type TimedToken } from './dev-issuer.js';

/** Where the tokens of a signed-in person come from. */
export interface TokenSource {
  /** A token that is valid now; renewed when it is about to end. */
  token(): Promise<string>;
  /** After a refusal: another token, or null when only signing in again helps. */
  renew(): Promise<string | null>;
}

/** A token is replaced so long before it ends, so that none ends on its way. */
const marginMs = 30_000;

/** Tokens of the development issuer, renewed without asking. */
export function devTokens(user: string): TokenSource {
  let current: Promise<TimedToken> | null = null;
  const fresh = async (): Promise<string> => {
    current = fetchDevToken(user);
    current.catch(() => (current = null));
    return (await current).token;
  };
  return {
    async token() {
      const held = await current;
      return held && held.endsAt - Date.now() > marginMs ? held.token : fresh();
    },
    renew: fresh,
  };
}

/** A token that the person pasted; nobody but its issuer can renew it. */
export function pastedToken(token: string): TokenSource {
  return { token: () => Promise.resolve(token), renew: () => Promise.resolve(null) };
}
