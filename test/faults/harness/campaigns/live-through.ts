import type { Campaign } from './campaign.js';

/** Begins all lives, lets them go on while `meanwhile` runs, and retires the first half of them afterwards. */
export async function liveThrough(campaign: Campaign, meanwhile: () => Promise<void>): Promise<void> {
  const { lives, world, options } = campaign;
  const whole = lives.map(async (life) => {
    await life.begin();
    options.say(`${life.key} is in production`);
    await life.live();
  });
  const faults = meanwhile().finally(() => (world.ending = true));
  await Promise.all([faults, ...whole]);
  for (const life of lives.slice(0, Math.ceil(lives.length / 2))) {
    await life.end();
    options.say(`${life.key} is ${life.retired ? 'retired' : 'NOT retired'}`);
  }
}
