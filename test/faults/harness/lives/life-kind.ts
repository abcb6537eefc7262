import type { Chance } from '../record/random.js';
import type { World } from './world.js';

/** How the versions of a life come to be, and what its callers send. */
export interface LifeKind {
  /** Whether its versions are trained by the product, so that it can be retrained. */
  readonly trains: boolean;
  /** Registers policy, dataset and model. */
  register(world: World, model: string): Promise<void>;
  /** Makes the content of a version; answers its number, null when it came to nothing. */
  makeVersion(world: World, model: string, count: number, chance: Chance): Promise<number | null>;
  /** The inputs of one row, as the protocol has them. */
  readonly inputs: (x: number) => readonly object[];
}
