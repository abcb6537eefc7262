import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '../../client/index.js';
import { followSupervisor } from '../../platform/process/follow-supervisor.js';
import { closedUntil } from './replay/closed-until.js';
import { readFlights } from './replay/flights.js';
import { steadyPace, verdictPace, type Pace } from './replay/pace.js';
import { replayFlights } from './replay/replay-flights.js';
import { scoreFlights } from './replay/score-flights.js';
import { sendLabels } from './replay/send-labels.js';
import { createService } from './replay/service.js';
import { standingReason } from './replay/standing-reason.js';
import { untilDeployed } from './replay/until-deployed.js';
import { model } from './seed/content.js';

/**
 * Plays the flights from 1 February 2001 on as live traffic: scores each at its departure, sends its label after its
 * landing, and tells the slot's clock. A child of `tenure up`; killed and started again, it goes on where it was.
 *
 * TENURE_REPLAY_SECONDS_PER_DAY: seconds for a day of 2001 (default 5), or `verdicts`: as fast as windows close.
 */
followSupervisor();
const environment = 'production';
const url = process.env['TENURE_URL'] ?? 'http://127.0.0.1:4000';
const scoringUrl = process.env['TENURE_SCORING_URL'] ?? 'http://127.0.0.1:4100';
const file = join(process.env['TENURE_HOME'] ?? '.tenure', 'replay', 'flights-from-2001-02.parquet');

const service = createService(url, model.key, environment);
const client = createClient({ url, token: () => service.token() });
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

function paceFrom(clock: number): Pace {
  const wanted = process.env['TENURE_REPLAY_SECONDS_PER_DAY'] ?? '5';
  if (wanted === 'verdicts') return verdictPace(clock, 1, () => closedUntil(client, model.key));
  const seconds = Number(wanted);
  if (Number.isFinite(seconds) && seconds >= 0) return steadyPace(seconds);
  throw new Error(`TENURE_REPLAY_SECONDS_PER_DAY is "${wanted}"; it is a number of seconds, or "verdicts"`);
}

/** One life of the replay; what goes wrong on the way (a server that restarts) is tried again from the slot's clock. */
async function play(): Promise<void> {
  const flights = await readFlights(file, '2001-02-01', '2001-07-01');
  for (;;) {
    try {
      const clock = await untilDeployed(service, tell);
      const end = await replayFlights(
        {
          flights,
          pace: paceFrom(clock),
          score: (rows) => scoreFlights(scoringUrl, model.key, flights, rows),
          label: (rows) => sendLabels(url, model.key, service, flights, rows),
          advance: (time) => service.advance(time),
          standingReason: () => standingReason(client, model.key),
          tell,
        },
        clock,
      );
      tell(
        end === 'retired'
          ? `${model.key} is retired: no more flights are played.`
          : 'All flights are played; the clock stands.',
      );
      return;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(`The replay stopped: ${message.replace(/\.$/, '')}. It goes on in a second.`);
      await pause(1_000);
    }
  }
}

await play();
