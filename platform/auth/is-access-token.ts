/** Header types of an access token: RFC 9068, and the plain one that many issuers still write. */
const accessTypes = new Set(['at+jwt', 'application/at+jwt', 'jwt']);
/** Claims that only ID tokens (OpenID Connect Core 1.0) or logout tokens (Back-Channel Logout 1.0) have. */
const foreignClaims = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];
/** What Keycloak and others write into a claim `typ` of tokens that are no access tokens. */
const foreignTypes = new Set(['id', 'refresh', 'offline', 'logout']);

/**
 * Whether a verified token was made to give access, and not to tell a client who has logged in or out. A token that says
 * `at+jwt` is one; of one that says only `JWT`, its claims tell.
 */
export function isAccessToken(type: string | undefined, claims: Readonly<Record<string, unknown>>): boolean {
  const given = (type ?? 'JWT').toLowerCase();
  if (!accessTypes.has(given)) return false;
  if (given !== 'jwt') return true;
  const { typ } = claims;
  return (
    !foreignClaims.some((name) => name in claims) && !(typeof typ === 'string' && foreignTypes.has(typ.toLowerCase()))
  );
}
