import { env } from 'onnxruntime-node';
import { version as duckdbVersion } from '@duckdb/node-api';

/** What the training ran on: equal bytes are promised only where these are equal. */
export function environment(): Readonly<Record<string, string>> {
  return {
    node: process.version,
    onnxruntime: env.versions.node ?? env.versions.common,
    duckdb: duckdbVersion(),
    platform: `${process.platform}-${process.arch}`,
  };
}
