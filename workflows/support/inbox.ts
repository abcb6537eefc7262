/** What a message asks to look at. `id` names a row (command, decision, retirement, alert); the row decides, not the message. */
export interface Message {
  readonly kind: 'command' | 'decision' | 'modelRetiring' | 'news' | 'alert' | 'release';
  readonly id: string;
}

/** The part of an inbox that goes on into the next run. Plain JSON. */
export interface CarriedInbox {
  readonly pending: readonly Message[];
  readonly handledIds: readonly string[];
}

/** Ids are remembered so that a repeated message is handled once, also across runs; older ones fall out. */
const rememberedIds = 200;

/**
 * Messages in the order in which they came, each id once. Handlers only put messages in; the main function takes them out.
 */
export class Inbox {
  #pending: Message[];
  #handledIds: string[];
  #received = 0;

  constructor(carried?: CarriedInbox) {
    this.#pending = [...(carried?.pending ?? [])];
    this.#handledIds = [...(carried?.handledIds ?? [])];
  }

  put(message: Message): void {
    this.#received += 1;
    const known = this.#handledIds.includes(message.id) || this.#pending.some(({ id }) => id === message.id);
    if (!known) this.#pending.push(message);
  }

  has(...kinds: Message['kind'][]): boolean {
    return this.#pending.some(({ kind }) => kinds.includes(kind));
  }

  /** The oldest message of these kinds; it counts as handled from now on. */
  take(...kinds: Message['kind'][]): Message | undefined {
    const index = this.#pending.findIndex(({ kind }) => kinds.includes(kind));
    if (index < 0) return undefined;
    const [message] = this.#pending.splice(index, 1);
    if (message !== undefined) this.#handledIds = [...this.#handledIds, message.id].slice(-rememberedIds);
    return message;
  }

  /** Messages of this run, repeated ones too: each is in its history. */
  get received(): number {
    return this.#received;
  }

  carry(): CarriedInbox {
    return { pending: this.#pending, handledIds: this.#handledIds };
  }
}
