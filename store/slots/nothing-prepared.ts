/** A slot's columns when nothing is to be loaded ahead. */
export const nothingPrepared = {
  preparedVersionId: null,
  preparedDigest: null,
  preparedGrantText: null,
  preparedGrantSignature: null,
  preparedGrantKeyId: null,
  preparedCommandId: null,
} as const;
