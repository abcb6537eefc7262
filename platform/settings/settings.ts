/** What a server process is told from outside; read once at its start. */
export interface Settings {
  readonly mode: 'development' | 'production';
  /** Folder of everything that is kept on disk. */
  readonly home: string;
  /** Postgres, as the role `tenure_app`. */
  readonly databaseUrl: string;
  /** Postgres, as the role `tenure_owner`; only migrations need it. */
  readonly migrationDatabaseUrl: string | null;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly temporalTls: TemporalTls | null;
  readonly temporalUiUrl: string | null;
  readonly signingKeyFile: string;
  readonly verifyKeysFile: string;
  readonly issuerKeyFile: string;
  readonly artifacts: string;
  readonly auditSink: string;
  readonly url: string;
  readonly publicUrl: string;
  readonly scoringUrl: string;
  /** `local` is the development issuer. */
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  readonly log: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Address that API and scoring server listen on. */
  readonly host: string;
  readonly apiPort: number;
  readonly scoringPort: number;
  /** 0 = no metrics port. */
  readonly metricsPort: number;
  readonly reconcileSeconds: number;
  /** What one person may ask of the GraphQL API in a minute, in points of cost. */
  readonly rateLimitPoints: number;
  /** Where people are told besides the log; null = nowhere. */
  readonly webhook: WebhookSettings | null;
  /** Fail points of this process, `name=kill[:once]`; null = none. */
  readonly failPoints: string | null;
}

/** A receiver of notifications. */
export interface WebhookSettings {
  readonly url: string;
  /** `whsec_...`, newest first; each signs. */
  readonly secrets: readonly string[];
  /** Whether the receiver may have a private or loopback address. */
  readonly allowPrivate: boolean;
  /** How old a notification may become before nobody is told any more. */
  readonly giveUpSeconds: number;
}

/** Paths of PEM files. */
export interface TemporalTls {
  readonly caFile: string | null;
  readonly certFile: string | null;
  readonly keyFile: string | null;
  readonly serverName: string | null;
}
