/** The fence after the next change of a slot. */
export function nextFence(slot: { readonly fence: string }): string {
  return (BigInt(slot.fence) + 1n).toString();
}
