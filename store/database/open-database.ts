import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from '../entities/index.js';

/** The connection pool of one process, with the entities of this folder. */
export type Database = DataSource;

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
  });
  return database.initialize();
}
