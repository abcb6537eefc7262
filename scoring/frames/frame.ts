/** What parent and model process say to each other. Numbers are the frame's kind byte. */
export const frameKinds = { load: 1, score: 2, loaded: 3, scored: 4, failed: 5 } as const;

export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

/** One message over the pipe: its kind, the call it belongs to, and bytes that depend on the kind. */
export interface Frame {
  readonly kind: FrameKind;
  readonly call: number;
  readonly payload: Uint8Array;
}
