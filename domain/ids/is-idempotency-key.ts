/** Whether the text may be an idempotency key: 1 to 128 characters, none of them a control character or a lone surrogate. */
export function isIdempotencyKey(text: string): boolean {
  const characters = [...text].length;
  return characters >= 1 && characters <= 128 && !/\p{Cc}|\p{Surrogate}/u.test(text);
}
