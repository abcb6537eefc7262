import { Args, Query, Resolver } from '@nestjs/graphql';
import { catalogue } from '../../domain/statistics/catalogue.js';
import { toolCalls } from '../../domain/statistics/catalogue/tool-calls.js';
import { May } from '../auth/may.decorator.js';
import { Statistic } from '../schema/types/statistic.js';

@Resolver(() => Statistic)
export class StatisticResolver {
  @Query(() => [Statistic], { description: 'The statistics of the product, of one family or all.' })
  @May('read')
  statistics(@Args('family', { type: () => String, nullable: true }) family?: string | null) {
    return catalogue
      .filter((one) => family == null || one.family === family)
      .map((one) => ({ ...one, tools: toolCalls[`${one.family}/${one.variant}`] ?? [] }));
  }
}
