import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createSeeder } from './seed/seeder.js';
import { seedOnce } from './seed/seed-once.js';

/** Pauses before each further attempt, milliseconds. A failed seed never stops Tenure; it is told and tried again. */
const retryPauses = [1000, 5000, 15_000, 30_000];

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

const url = process.env['TENURE_URL'] ?? 'http://127.0.0.1:4000';
const scratch = join(process.env['TENURE_HOME'] ?? '.tenure', 'seed');
await mkdir(scratch, { recursive: true });
const seeder = createSeeder(url, scratch, tell);

for (let attempt = 0; ; attempt += 1) {
  try {
    await seedOnce(seeder);
    break;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const retryPause = retryPauses[attempt];
    if (retryPause === undefined) {
      tell(`The example could not be set up: ${reason}. Correct the cause and start Tenure again.`);
      process.exitCode = 1;
      break;
    }
    tell(`The example stopped: ${reason}. Trying again in ${retryPause / 1000} s.`);
    await pause(retryPause);
  }
}
