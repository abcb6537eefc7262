import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { AcknowledgeAlertInput } from '../schema/inputs/acknowledge-alert-input.js';
import { MonitoringInput } from '../schema/inputs/monitoring-input.js';
import { RecordGroundTruthInput } from '../schema/inputs/record-ground-truth-input.js';
import { AcknowledgeAlertResult } from '../schema/payloads/acknowledge-alert-payload.js';
import { MonitoringResult } from '../schema/payloads/monitoring-payload.js';
import { RecordGroundTruthResult } from '../schema/payloads/record-ground-truth-payload.js';
import { MonitoringCommands } from '../services/monitoring.commands.js';

@Resolver()
export class MonitoringMutationsResolver {
  constructor(private readonly commands: MonitoringCommands) {}

  @Mutation(() => RecordGroundTruthResult, { description: 'All items or none.' })
  @May('recordGroundTruth')
  recordGroundTruth(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RecordGroundTruthInput) {
    return this.commands.recordGroundTruth(actor, load, input);
  }

  @Mutation(() => MonitoringResult)
  @May('pauseMonitoring')
  pauseMonitoring(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: MonitoringInput) {
    return this.commands.pauseMonitoring(actor, load, input);
  }

  @Mutation(() => MonitoringResult, { description: 'What became due meanwhile is closed by the next run, in order.' })
  @May('resumeMonitoring')
  resumeMonitoring(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: MonitoringInput) {
    return this.commands.resumeMonitoring(actor, load, input);
  }

  @Mutation(() => MonitoringResult, { description: 'Starts a run beside those of the Schedule.' })
  @May('runMonitoringNow')
  runMonitoringNow(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: MonitoringInput) {
    return this.commands.runMonitoringNow(actor, load, input);
  }

  @Mutation(() => AcknowledgeAlertResult)
  @May('acknowledgeAlert')
  acknowledgeAlert(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: AcknowledgeAlertInput) {
    return this.commands.acknowledgeAlert(actor, load, input);
  }
}
