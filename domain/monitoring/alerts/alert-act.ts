/** What a person may do to an alert. Times in milliseconds of the slot's clock. */
export type AlertAct =
  | { readonly kind: 'acknowledge'; readonly by: string }
  | { readonly kind: 'assign'; readonly by: string; readonly owner: string }
  | { readonly kind: 'mute'; readonly by: string; readonly until: number; readonly reason: string }
  | { readonly kind: 'unmute'; readonly by: string }
  | { readonly kind: 'linkFinding'; readonly by: string; readonly findingId: string };
