import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from '../entities/index.js';

/** The connection pool of one process, with the entities of this folder. */
export type Database = DataSource;

/** A process that stands still in the middle of a transaction must not keep its locks from the others for longer. */
const idleInTransactionMs = 15_000;
/** Longer than any statement of ours on a healthy server. */
const statementMs = 60_000;

/**
 * Connects as the role of the application. `poolSize` bounds the connections of this process (default 10, as in
 * node-postgres). Throws the driver's error when the server does not answer; close with `destroy()`.
 */
export async function openDatabase(url: string, poolSize = 10): Promise<Database> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities,
    poolSize,
    applicationName: 'tenure',
    connectTimeoutMS: 10_000,
    installExtensions: false,
    extra: {
      idle_in_transaction_session_timeout: idleInTransactionMs,
      statement_timeout: statementMs,
      // The server may be gone without a word: then only this limit ends the wait.
      query_timeout: statementMs + 5_000,
    },
  });
  return database.initialize();
}
