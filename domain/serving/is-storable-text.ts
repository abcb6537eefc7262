/** Whether the database can keep a text as it is: no \u0000 and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}
