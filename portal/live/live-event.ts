/** Something that was heard. `resync`: the connection is there again, and whatever happened meanwhile was missed. */
export type LiveEvent =
  | { readonly kind: 'model'; readonly model: string }
  | { readonly kind: 'approval'; readonly model: string; readonly id: string; readonly what: string }
  | {
      readonly kind: 'alert';
      readonly model: string;
      readonly id: string;
      readonly what: string;
      readonly fires: boolean;
    }
  | { readonly kind: 'resync' };

/** `live`: changes are heard at once. `reconnecting`: they are asked for every few seconds. */
export type LiveStatus = 'live' | 'reconnecting';
