/** The part of a pino logger that scoring writes to. */
export interface ScoringLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
