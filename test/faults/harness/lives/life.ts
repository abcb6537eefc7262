import { Predictor } from '../clients/predictor.js';
import type { Chance } from '../record/random.js';
import { command } from './command.js';
import { Days } from './days.js';
import type { LifeKind } from './life-kind.js';
import { release, submit } from './release.js';
import { retireModel } from './retire-model.js';
import { untilModel } from './version-reader.js';
import type { World } from './world.js';

const model = 'model { key }';

/** One model from its registration to its retirement, with traffic all the while. */
export class Life {
  readonly days: Days;
  private readonly chance: Chance;
  private versions = 0;
  private begun: Promise<void> | null = null;
  retired = false;
  /** Steps that were done, for the report. */
  readonly done: Record<string, number> = {};

  constructor(
    private readonly world: World,
    readonly key: string,
    private readonly kind: LifeKind,
  ) {
    this.chance = world.chance(key);
    const { history, fleet } = world;
    const predictor = new Predictor({ model: key, urls: fleet.scoringUrls, history, inputs: kind.inputs });
    this.days = new Days(world, key, predictor, world.chance(`${key} days`));
  }

  /** Registers the model and brings its first version into production. */
  async begin(): Promise<void> {
    await this.kind.register(this.world, this.key);
    await this.newVersion(false);
  }

  /** Lives on until nothing new is to begin. Traffic runs beside the commands. */
  async live(): Promise<void> {
    this.begun = this.days.run();
    while (!this.world.ending) await this.step();
    await this.begun;
  }

  /** Retires the model; predictions are refused for good afterwards. */
  async end(): Promise<void> {
    this.retired = await retireModel(this.world, this.key);
    this.count('retire');
    await this.days.tryOnce();
  }

  async step(): Promise<void> {
    const what = this.chance.pick(['version', 'version', 'rollback', 'suspend', 'retrain'] as const);
    this.count(what);
    switch (what) {
      case 'version':
        return this.newVersion(true);
      case 'rollback':
        return this.rollback();
      case 'suspend':
        return this.suspend();
      case 'retrain':
        return this.kind.trains ? this.retrain() : undefined;
    }
  }

  async newVersion(detours: boolean): Promise<void> {
    const number = await this.kind.makeVersion(this.world, this.key, (this.versions += 1), this.chance);
    if (number !== null) await release(this.world, this.chance, this.key, number, detours);
  }

  /** A version that waits for approval, and stays there. */
  async openRelease(): Promise<void> {
    const number = await this.kind.makeVersion(this.world, this.key, (this.versions += 1), this.chance);
    if (number !== null) await submit(this.world, this.key, number);
  }

  async rollback(): Promise<void> {
    const input = { model: this.key, reason: 'as the life goes' };
    if (await command(this.world, 'operator-1', 'rollback', input, model)) await this.idle();
  }

  async suspend(): Promise<void> {
    const input = { model: this.key, reason: 'for a moment' };
    if (await command(this.world, 'operator-1', 'suspend', input, model)) await this.idle();
    const resumed = { model: this.key, reason: 'it goes on' };
    if (await command(this.world, 'operator-1', 'resume', resumed, model)) await this.idle();
  }

  async retrain(): Promise<void> {
    const input = { model: this.key, reason: 'fresh labels' };
    await command(this.world, 'developer-1', 'retrain', input, 'version { number }');
  }

  private async idle(): Promise<void> {
    await untilModel(this.world, this.key, 'to be idle', ({ pendingCommand }) => pendingCommand === null);
  }

  private count(what: string): void {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }
}
