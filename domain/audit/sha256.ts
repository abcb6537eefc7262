/** SHA-256 as the caller provides it (`node:crypto`, Web Crypto): the domain itself has no platform. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
