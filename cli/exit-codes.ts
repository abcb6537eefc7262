/** What the process tells its caller; the numbers are part of the command line's contract. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  refused: 4,
  verificationFailed: 5,
  timedOut: 6,
  unavailable: 69,
  notPermitted: 77,
  configuration: 78,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
