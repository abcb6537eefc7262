import type { Mutation } from '../graph/use-command.js';

export interface Choice {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Something that a person can do by a button: it asks for a reason where one is kept, and is sent as one mutation. */
export interface Act {
  readonly name: string;
  readonly label: string;
  /** What happens then, in a sentence. */
  readonly does: string;
  readonly grave: boolean;
  readonly reason: 'needed' | 'optional' | 'none';
  readonly choice: Choice | null;
  readonly mutation: Mutation<Readonly<Record<string, unknown>>>;
  input(reason: string, choice: string): Readonly<Record<string, unknown>>;
}

interface ActParts<Input> {
  readonly name: string;
  readonly label: string;
  readonly does: string;
  readonly grave?: boolean;
  readonly reason?: Act['reason'];
  readonly choice?: Choice | null;
  readonly mutation: Mutation<Input>;
  input(reason: string, choice: string): Omit<Input, 'idempotencyKey'>;
}

/** An act whose input is checked against its mutation here, and no more where acts are listed. */
export function act<Input>(parts: ActParts<Input>): Act {
  const { grave = false, reason = 'needed', choice = null } = parts;
  return { ...parts, grave, reason, choice } as unknown as Act;
}
