import type { MigrationInterface } from 'typeorm';

/** A migration as `migrations/index.ts` lists it, oldest first. */
export type MigrationClass = new () => MigrationInterface;
