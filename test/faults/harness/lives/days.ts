import { setTimeout as sleep } from 'node:timers/promises';
import type { Predictor } from '../clients/predictor.js';
import type { Chance } from '../record/random.js';
import { firstDay } from './life-policy.js';
import { moveClock } from './move-clock.js';
import type { World } from './world.js';

const dayMs = 86_400_000;
/** Rows of a day, sent by so many callers at once. */
const rowsADay = 24;
const callers = 4;
/** Every so many days come some on which the inputs have moved. */
const driftEvery = 6;

/** The traffic of one model, day by day on its own clock: the clock moves, rows come, and labels of the day before. */
export class Days {
  private day = 0;
  private sent: { readonly id: string; readonly x: number }[] = [];
  private count = 0;
  /** Between two days, milliseconds. */
  pauseMs = 1_500;

  constructor(
    private readonly world: World,
    private readonly model: string,
    private readonly predictor: Predictor,
    private readonly chance: Chance,
  ) {}

  async run(): Promise<void> {
    while (!this.world.ending) {
      await this.one();
      await sleep(this.pauseMs);
    }
  }

  /** So many days. */
  async some(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      await this.one();
      await sleep(this.pauseMs);
    }
  }

  /** One day of traffic. */
  async one(): Promise<void> {
    const start = firstDay + this.day * dayMs;
    this.day += 1;
    if (!(await moveClock(this.world, this.model, new Date(start + dayMs / 2)))) return;
    await this.label(new Date(start));
    const moved = this.day % driftEvery >= driftEvery - 2 ? 2.5 : 0;
    const rows = Array.from({ length: rowsADay }, () => ({
      x: this.chance.next() * 4 - 2 + moved,
      at: start + dayMs * 0.4,
    }));
    const sent: { id: string; x: number }[] = [];
    const caller = async () => {
      for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
        this.count += 1;
        const id = `${this.model}-${this.count}`;
        const told = await this.predictor.predict(id, row.x, new Date(row.at).toISOString());
        if (told.result === 'ok') sent.push({ id, x: row.x });
        if (told.result === 'failed') await this.wonder(id, told.code);
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    this.sent = sent;
  }

  /** A last row, which a retired model refuses. */
  async tryOnce(): Promise<void> {
    this.count += 1;
    const time = new Date(firstDay + this.day * dayMs).toISOString();
    await this.predictor.predict(`${this.model}-${this.count}`, 0, time);
  }

  /** Labels of the rows of the day before. */
  private async label(observedAt: Date): Promise<void> {
    const items = this.sent.map(({ id, x }) => ({
      predictionId: id,
      label: x + this.chance.next() - 0.5 > 0 ? 1 : 0,
      observedAt: observedAt.toISOString(),
    }));
    this.sent = [];
    if (items.length === 0) return;
    await this.world.as('service').insist({
      op: 'sendLabels',
      mutation: 'recordGroundTruth',
      model: this.model,
      input: { model: this.model, items },
      selection: 'accepted unknown',
      args: { ids: items.map(({ predictionId }) => predictionId) },
    });
  }

  /** A row that is refused for good, though nothing is wrong with it, is worth a line. */
  private async wonder(id: string, code: string | null): Promise<void> {
    const args = { id, code, what: 'a sound row was refused for good' };
    await this.world.history.record({ client: 'harness', op: 'stuck', model: this.model, key: id, args });
  }
}
