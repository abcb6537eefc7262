/** `iss` of development tokens. */
export const localIssuer = 'urn:tenure:development-issuer';
