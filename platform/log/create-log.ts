import pino, { type Logger } from 'pino';

/** JSON lines on stdout, with the name of the process in each. Secrets in well-known places are left out. */
export function createLog(name: string, { log }: { readonly log: string }): Logger {
  return pino({
    name,
    level: log,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      'authorization',
      '*.authorization',
      'req.headers.authorization',
      '*.password',
      'databaseUrl',
      '*.databaseUrl',
    ],
  });
}
