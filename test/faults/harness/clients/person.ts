import { setTimeout as sleep } from 'node:timers/promises';
import type { History } from '../record/history.js';
import type { GraphQl, Told } from './graphql.js';

export interface Wish {
  readonly op: string;
  readonly mutation: string;
  readonly model: string;
  readonly version?: number | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection: string;
  /** What of the input the history keeps. */
  readonly args?: Readonly<Record<string, unknown>>;
}

const againMs = 400;

/** Counts the keys of all people. */
let keys = 0;

/**
 * Someone who gives commands, writes down what he asked for and was told, and asks again with the same key while he does
 * not know what became of it.
 */
export class Person {
  constructor(
    readonly user: string,
    private readonly graphql: GraphQl,
    private readonly history: History,
    private readonly prefix: string,
  ) {}

  /** Resolves with what he was told at last: never `unknown`. A command that waits for another is given again later. */
  async insist(wish: Wish): Promise<Exclude<Told, { result: 'unknown' }>> {
    const key = `${this.prefix}-${(keys += 1)}`;
    const about = { client: this.user, op: wish.op, model: wish.model, version: wish.version ?? null, key };
    for (;;) {
      await this.history.record({ ...about, phase: 'call', args: wish.args ?? wish.input });
      const told = await this.graphql.mutate(
        this.user,
        wish.mutation,
        { ...wish.input, idempotencyKey: key },
        wish.selection,
      );
      await this.history.record({
        ...about,
        phase: 'answer',
        result: told.result,
        code: told.result === 'ok' ? null : told.code,
        answer: told.result === 'ok' ? told.value : { message: told.message },
      });
      if (told.result !== 'unknown') return told;
      await sleep(againMs);
    }
  }

  /** Reads until there is an answer. */
  async read<T>(document: string, variables: Record<string, unknown>): Promise<T> {
    for (;;) {
      const told = await this.graphql.ask(this.user, document, variables);
      if (told.result === 'ok') return told.value as T;
      if (told.result !== 'unknown') throw new Error(`${told.code}: ${told.message}`);
      await sleep(againMs);
    }
  }
}
