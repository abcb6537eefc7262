import type { Life } from '../lives/life.js';
import type { Campaign } from './campaign.js';

/**
 * Begins all lives, lets them go on by themselves while `meanwhile` runs (in laps it moves them itself), and retires the
 * first half of them afterwards.
 */
export async function liveThrough<T>(campaign: Campaign, inLaps: boolean, meanwhile: () => Promise<T>): Promise<T> {
  const { lives, world, options } = campaign;
  const begin = async (life: Life) => {
    await life.begin();
    options.say(`${life.key} is in production`);
  };
  if (inLaps) await Promise.all(lives.map(begin));
  const whole = inLaps ? [] : lives.map((life) => begin(life).then(() => life.live()));
  const faults = meanwhile().finally(() => (world.ending = true));
  const [met] = await Promise.all([faults, ...whole]);
  for (const life of lives.slice(0, Math.ceil(lives.length / 2))) {
    await life.end();
    options.say(`${life.key} is ${life.retired ? 'retired' : 'NOT retired'}`);
  }
  return met;
}
