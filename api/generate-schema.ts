import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolvers } from './resolvers/index.js';
import { schemaOptions } from './schema-options.js';

/** The text of the schema, as it is committed at `api/schema.graphql`. Needs no database. */
export async function generateSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, schemaOptions.buildSchemaOptions);
  await app.close();
  const heading = '# Generated from the code of api/ by `node dist/api/write-schema.js`. Do not edit.\n';
  return `${heading}\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
