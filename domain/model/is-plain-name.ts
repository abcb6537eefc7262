/** Whether a name has only characters that can be seen and keep their order: no control, format or direction marks, no half pairs. */
export function isPlainName(name: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name);
}
