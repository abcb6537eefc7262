import type { Logger } from 'pino';
import { createLog } from '../../platform/log/create-log.js';
import { followSupervisor } from '../../platform/process/follow-supervisor.js';
import { configurationExitCode, readSettingsOrExit } from '../../platform/settings/read-settings-or-exit.js';
import type { Settings } from '../../platform/settings/settings.js';
import { SettingsError } from '../../platform/settings/settings-error.js';
import { tellSettingsFault } from '../../platform/settings/tell-settings-fault.js';
import { SchemaMismatch } from '../../store/index.js';

/** Ends what was started, after the work that is under way. */
export type Stop = () => Promise<void>;

/**
 * A process from its first line to its last: reads its settings, starts, says `ready`, and stops in order at SIGTERM,
 * SIGINT or the end of its supervisor. What a person can mend is one line on stderr and exit code 78.
 */
export async function startProcess(
  name: string,
  start: (settings: Settings, log: Logger) => Promise<Stop>,
): Promise<void> {
  followSupervisor();
  const settings = readSettingsOrExit();
  const log = createLog(name, settings);
  const stop = await start(settings, log).catch((error: unknown) => fail(log, settings, error));
  log.info('ready');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop in order');
          process.exit(1);
        },
      );
    });
  }
}

function fail(log: Logger, { metricsPort }: Settings, error: unknown): never {
  if (error instanceof SettingsError) tellSettingsFault(error);
  else if (error instanceof SchemaMismatch) process.stderr.write(`${error.code}: ${error.message}\n`);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    const hint = 'Stop what listens there, or set TENURE_METRICS_PORT to a free port, or to 0 for none';
    process.stderr.write(`PortTaken: port ${metricsPort} is taken. ${hint}.\n`);
  } else {
    log.fatal({ err: error }, 'could not start');
    process.exit(1);
  }
  process.exit(configurationExitCode);
}
