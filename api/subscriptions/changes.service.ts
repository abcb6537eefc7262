import { Inject, Injectable } from '@nestjs/common';
import { maySee } from '../../domain/people/may-see.js';
import type { Actor } from '../../domain/people/actor.js';
import { findActor } from '../../store/index.js';
import { databaseNow } from '../../store/database/database-now.js';
import type { ApprovalRecord } from '../../store/queries/approval-requests.js';
import { findModel } from '../../store/queries/find-model.js';
import { now } from '../../store/queries/moment.js';
import type { ModelRecord } from '../../store/queries/models.js';
import { readAlertOfSeries } from '../../store/queries/monitoring/alerts.js';
import type { AlertRecord } from '../../store/queries/monitoring/shown-alerts.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { alertEntry, windowEntry } from '../view/monitoring/monitoring-entries.js';
import { type TimelineView, viewTimeline } from '../view/view-timeline.js';
import type { Change } from './change.js';
import { ChangeFeed } from './change-feed.js';

export interface ModelChangeView {
  readonly model: ModelRecord;
  readonly entry: TimelineView;
}

/** What a subscriber hears: only what its person may see at that moment, whatever was granted when it began. */
@Injectable()
export class ChangesService {
  constructor(
    @Inject(apiDependencies) private readonly dependencies: ApiDependencies,
    private readonly feed: ChangeFeed,
  ) {}

  private get reader() {
    return this.dependencies.store.database;
  }

  async modelChanges(actor: Actor, load: Loaders, key: string | null): Promise<AsyncIterableIterator<ModelChangeView>> {
    const heard = async (change: Change, person: Actor) => {
      if (change.kind !== 'event') return this.monitoringChange(change, person, load, key);
      const { event } = change;
      if (!event.modelKey || (key !== null && key !== event.modelKey)) return null;
      const model = await findModel(this.reader, event.modelKey, now, scopeOf(person));
      return model && { model, entry: viewTimeline(event) };
    };
    return this.follow(actor, load, heard);
  }

  async approvalRequests(actor: Actor, load: Loaders): Promise<AsyncIterableIterator<ApprovalRecord>> {
    const heard = async (change: Change, person: Actor) => {
      if (change.kind !== 'event' || change.event.type !== 'approval.opened') return null;
      const request = await load.approval.load(always(change.event.targetId));
      return request && maySee(person.grants, request.teamKey) ? request : null;
    };
    return this.follow(actor, load, heard);
  }

  async alertChanges(actor: Actor, load: Loaders, key: string | null): Promise<AsyncIterableIterator<AlertRecord>> {
    const heard = async (change: Change, person: Actor) => {
      const alert = await this.alertOf(change, load);
      return alert && (await this.seenModel(alert.modelId, person, load, key)) ? alert : null;
    };
    return this.follow(actor, load, heard);
  }

  private async monitoringChange(
    change: Change,
    person: Actor,
    load: Loaders,
    key: string | null,
  ): Promise<ModelChangeView | null> {
    const window = change.kind === 'window' ? await load.window.load(always(change.id)) : null;
    const alert = await this.alertOf(change, load);
    const subject = window ?? alert;
    const model = subject && (await this.seenModel(subject.modelId, person, load, key));
    if (!model) return null;
    if (window) return { model, entry: windowEntry(window) };
    return alert && { model, entry: alertEntry(alert, await databaseNow(this.reader.manager)) };
  }

  private async alertOf(change: Change, load: Loaders): Promise<AlertRecord | null> {
    if (change.kind === 'alert') return load.alert.load(always(change.id));
    return change.kind === 'series' ? readAlertOfSeries(this.reader, change.id) : null;
  }

  /** The model, unless another one is asked for or the person may not see it. */
  private async seenModel(id: string, person: Actor, load: Loaders, key: string | null): Promise<ModelRecord | null> {
    const model = await load.model.load(always(id));
    const wanted = model !== null && (key === null || key === model.key);
    return wanted && maySee(person.grants, model.teamKey) ? model : null;
  }

  private async follow<T>(
    actor: Actor,
    load: Loaders,
    heard: (change: Change, person: Actor) => Promise<T | null>,
  ): Promise<AsyncIterableIterator<T>> {
    const { store } = this.dependencies;
    const queue = await this.feed.follow();
    async function* events(): AsyncGenerator<T, void> {
      for await (const change of queue) {
        load.forget();
        const person = await findActor(store, actor.personKey, actor.authMethod, actor.requestId);
        const value = person && (await heard(change, person));
        if (value) yield value;
      }
    }
    return leavingAtOnce(events(), () => queue.end());
  }
}

/** A generator that waits for an event notices only at the next one that its consumer has left; this one ends at once. */
function leavingAtOnce<T>(events: AsyncGenerator<T, void>, end: () => void): AsyncIterableIterator<T> {
  return {
    next: () => events.next(),
    return: () => {
      end();
      return events.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
