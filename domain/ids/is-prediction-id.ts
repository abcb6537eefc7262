/** Whether a client may name a prediction so: 1 to 128 visible ASCII characters without quotes and backslash. */
export function isPredictionId(text: string): boolean {
  return /^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]{1,128}$/.test(text);
}
