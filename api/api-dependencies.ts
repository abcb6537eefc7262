import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { TokenVerifier } from '../platform/auth/create-token-verifier.js';
import type { Settings } from '../platform/settings/settings.js';
import type { ModelInspector } from '../domain/ports/model-inspector.js';
import type { Store } from '../store/index.js';

/** What the composition root gives to the API. */
export interface ApiDependencies {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly verifyToken: TokenVerifier;
  /** Makes tokens of the development issuer; null in production. */
  readonly issueToken: ((personKey: string) => Promise<string>) | null;
  /** Looks at the bytes of a model before anything may load them. */
  readonly inspectModel: ModelInspector;
  /** The rows of a Parquet file of labels, some thousand at a time, as JSON objects. Throws a `DatasetError` for another file. */
  readonly readLabelRows: (path: string) => AsyncIterable<readonly Readonly<Record<string, unknown>>[]>;
}

/** Injection token of `ApiDependencies`. */
export const apiDependencies = Symbol('ApiDependencies');
