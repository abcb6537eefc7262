import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** What `node(id)` hands to the schema: a record and the name of its type. */
export interface NodeRecord {
  readonly __nodeType: string;
}

@InterfaceType('Node', { resolveType: (value: NodeRecord) => value.__nodeType })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
