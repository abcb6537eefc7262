import type { EntityManager } from 'typeorm';

/** The reading half of an entity manager: what a script may use before it has locked the head of the chain. */
export type Reader = Pick<
  EntityManager,
  'query' | 'find' | 'findBy' | 'findOne' | 'findOneBy' | 'findOneByOrFail' | 'countBy' | 'existsBy'
>;
