import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './page-info.js';

/** A Relay connection over an object type: `edges`, `nodes`, `pageInfo`, `totalCount`. */
export function connectionOf(node: Type<unknown>, name: string = node.name): Type<unknown> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node)
    node!: unknown;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node])
    nodes!: unknown[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}
