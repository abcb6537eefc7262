import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retrain, suspend } from '../../store/index.js';
import { valueOf } from './support/outcome.js';
import { february, Retraining, type Champion } from './support/retraining/champion.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, type TestModel } from './support/way.js';

let test: TestStore;
let way: Retraining;

let causes = 0;
const respond = (champion: Champion, alertId: string, cause = `opened/${(causes += 1)}`) =>
  test.store.responses.respondToAlert(champion.modelId, alertId, cause);

/** A champion with 21,000 labelled predictions of February behind it. */
async function labelled(model?: TestModel): Promise<Champion> {
  const champion = await way.champion(model ?? (await way.responding()));
  await way.labels(champion, 21_000);
  return champion;
}

const rowOf = async <T>(sql: string, ...parameters: unknown[]): Promise<T> => {
  const [row] = await test.owner.query<T[]>(sql, parameters);
  if (row === undefined) throw new Error('There is no row.');
  return row;
};

const alertRow = (alertId: string) =>
  rowOf<{ response: string; response_reason: string; release_version_id: string | null; finding_id: string | null }>(
    'select response, response_reason, release_version_id, finding_id from alert where id = $1',
    alertId,
  );

const findings = (modelId: string) =>
  test.owner.query<{ status: string; title: string; reason: string }[]>(
    `select s.status, s.title, s.reason from finding f join finding_state s on s.id = f.id and s.to_seq is null
     where f.model_id = $1`,
    [modelId],
  );

const input = ({ model }: TestModel) => ({ idempotencyKey: newKey(), model, reason: 'because' });
const versionOf = async ({ modelId }: TestModel, number: number) =>
  rowOf<{ versionId: string }>(
    'select id as "versionId" from model_version where model_id = $1 and number = $2',
    modelId,
    number,
  );
const policyOf = () => ({
  retrain: {
    budget: { retrains: 5, period: 'P30D' },
    coolDown: 'P1D',
    minFreshLabels: 3000,
    helpsForWindows: 14,
    stopAfterUnhelpful: 2,
  },
});

describe('store responses', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Retraining(test);
  });
  afterAll(() => test.stop());

  describe('an alert on log loss', () => {
    it('becomes a version that the product makes as the champion was made, on the labels that are complete', async () => {
      const champion = await labelled();
      const alertId = await way.alert(champion);
      // Windows are judged on their labels up to the 13th: what came since is not complete yet.
      await way.labels(champion, 500, february(14), february(15));
      const answer = await respond(champion, alertId);
      expect(answer).toMatchObject({ action: 'retrain', version: 2 });

      const made = await rowOf<Record<string, unknown>>(
        `select v.origin, p.key as creator, q.trainer, q.parameters, q.seed, q.evaluation_rows, q.labels_until, q.card,
         r.series_key, r.clock_at, s.stage, s.status,
         (select array_agg(c.key order by c.key) from version_contributor vc join person c on c.id = vc.person_id
           where vc.version_id = v.id) as contributors
       from retrain r join model_version v on v.id = r.version_id join person p on p.id = v.created_by
       join model_version_state s on s.id = v.id and s.to_seq is null
       join training_request q on q.version_id = v.id where r.alert_id = $1`,
        alertId,
      );
      expect(made).toMatchObject({
        origin: 'response',
        creator: 'tenure',
        trainer: 'gradientBoosting',
        parameters: { rounds: 10 },
        seed: '7',
        evaluation_rows: 7000,
        labels_until: february(14),
        series_key: 'performance:logLoss',
        clock_at: february(14),
        stage: 'development',
        status: 'inProgress',
        contributors: ['developer-2'],
      });
      expect(made['card']).toMatchObject({ intendedUse: 'tests', retrain: { champion: 1 } });
      expect((made['card'] as { trainingData: string }).trainingData).toMatch(
        /^January\. Then every labelled prediction/,
      );

      const { response, response_reason, release_version_id } = await alertRow(alertId);
      expect([response, response_reason]).toEqual([
        'retrain',
        'The policy retrains on performance; 21000 labelled predictions are new.',
      ]);
      expect((await test.store.releases.facts(release_version_id ?? '')).number).toBe(2);
      const event = await rowOf<{ after: Record<string, unknown> }>(
        `select envelope->'after' as after from audit_event where type = 'alert.responded' and target_id = $1`,
        alertId,
      );
      expect(event.after).toMatchObject({ action: 'retrain', version: 2, facts: { freshLabels: 21_000 } });
      const start = await rowOf<{ count: number }>(
        `select count(*)::int as count from outbox where workflow_id = $1 and kind = 'start'`,
        `release/${champion.model}/2`,
      );
      expect(start.count).toBe(1);
    });

    it('is answered once for each cause, and makes one version however often it flaps', async () => {
      const champion = await labelled();
      const alertId = await way.alert(champion);
      const answers = await Promise.all([1, 2, 3].map(() => respond(champion, alertId, 'opened/run/1')));
      expect(answers.map((answer) => answer?.version)).toEqual([2, 2, 2]);
      for (const cause of ['cleared-and-reopened', 'escalated']) {
        expect(await respond(champion, alertId, cause)).toMatchObject({ action: 'notify', version: null });
      }
      const { count } = await rowOf<{ count: number }>(
        'select count(*)::int as count from model_version where model_id = $1',
        champion.modelId,
      );
      expect(count).toBe(2);
      expect(await alertRow(alertId)).toMatchObject({ response: 'retrain', finding_id: null });
    });

    it('asks for a retrain when it comes again after the cool-down that forbade one', async () => {
      const champion = await labelled();
      valueOf(await retrain(test.store, await test.actor('operator-1'), input(champion)));
      const version = await versionOf(champion, 2);
      await way.move(version.versionId, 'trainingFailed', newKey());
      const alertId = await way.alert(champion);
      expect(await respond(champion, alertId)).toMatchObject({
        action: 'notify',
        reason: 'A retrain is wanted, but the last one began less than P7D ago. People are told instead.',
      });
      await way.clock(champion, february(22));
      expect(await respond(champion, alertId, 'reopened')).toMatchObject({ action: 'retrain', version: 3 });
    });

    it('is told to people where the labels are too few', async () => {
      const champion = await way.champion(await way.responding());
      await way.labels(champion, 2_000);
      const answer = await respond(champion, await way.alert(champion));
      expect(answer).toMatchObject({ action: 'notify' });
      expect(answer?.reason).toContain('only 2000 labels are new and 3000 are needed');
    });

    it('is not answered once it is over, another version serves, or the model retires', async () => {
      const champion = await labelled();
      const [closed, superseded] = [await way.alert(champion), await way.alert(champion, { series: 'performance:x' })];
      await test.owner.query(`update alert set closed_at = now(), close_reason = 'cleared' where id = $1`, [closed]);
      expect(await respond(champion, closed)).toMatchObject({ action: 'none', reason: 'The alert is over (cleared).' });
      await way.deployed(champion);
      expect(await respond(champion, superseded)).toMatchObject({
        action: 'none',
        reason: 'Version 1 does not serve any more.',
      });
      await test.owner.query(`update model_state set lifecycle = 'retiring' where id = $1 and to_seq is null`, [
        champion.modelId,
      ]);
      expect(await respond(champion, superseded)).toMatchObject({ action: 'none', reason: 'The model is retiring.' });
      expect(await respond(champion, newKey())).toBeNull();
      expect(await test.store.responses.respondToAlert(newKey(), superseded, 'x')).toBeNull();
    });
  });

  describe('the loop guard', () => {
    /** A retrain whose release fails a gate. */
    async function failsAGate(champion: Champion, number: number): Promise<void> {
      const { versionId } = await versionOf(champion, number);
      const version = await way.trained(champion, versionId);
      const { contentId } = await test.store.releases.facts(versionId);
      await way.move(versionId, 'selfSubmitted', contentId ?? '');
      await way.validated(version, ['latency']);
      await test.store.responses.respondToRelease(champion.modelId, versionId, `${versionId}/1/gateFailed`);
    }

    it('leaves the episode open with a finding after one retrain that failed a gate', async () => {
      const champion = await labelled();
      const alertId = await way.alert(champion);
      await respond(champion, alertId);
      await failsAGate(champion, 2);
      const row = await alertRow(alertId);
      expect(row).toMatchObject({ response: 'retrain' });
      expect(row.response_reason).toContain("It did not help; a person's retrain can close it.");
      expect(row.finding_id).not.toBeNull();
      expect(await findings(champion.modelId)).toMatchObject([{ status: 'open' }]);
    });

    it('stops after two that did not help, until a person asks for a retrain', async () => {
      const champion = await labelled();
      await respond(champion, await way.alert(champion, { window: 2 }));
      await failsAGate(champion, 2);
      await way.clock(champion, february(22));
      await respond(champion, await way.alert(champion, { window: 21 }));
      await failsAGate(champion, 3);
      await way.clock(champion, february(50));
      const third = await way.alert(champion, { window: 49 });
      const stopped = await respond(champion, third);
      expect(stopped).toMatchObject({ action: 'none', version: null });
      expect(stopped?.reason).toContain('2 retrains did not help against performance:logLoss');
      expect((await alertRow(third)).finding_id).not.toBeNull();
      expect((await findings(champion.modelId)).map(({ status }) => status)).toEqual(['open', 'open', 'open']);

      valueOf(await retrain(test.store, await test.actor('developer-1'), input(champion)));
      const after = await findings(champion.modelId);
      expect(after.map(({ status }) => status)).toEqual(['closed', 'closed', 'closed']);
      expect(after[0]?.reason).toBe('A retrain was asked for: version 4.');
      await way.move((await versionOf(champion, 4)).versionId, 'trainingFailed', newKey());
      await way.clock(champion, february(60));
      const fourth = await way.alert(champion, { window: 59 });
      expect(await respond(champion, fourth)).toMatchObject({ action: 'retrain', version: 5 });
    });

    it.each([
      ['counts against it', 14, { action: 'none' }],
      ['is forgiven', 15, { action: 'retrain' }],
    ])(
      'a retrain after which the series fires again in window 14 counts; window %s (%i)',
      async (_, windows, wanted) => {
        const stopAfterFirst = { ...policyOf().retrain, stopAfterUnhelpful: 1 };
        const champion = await labelled(await way.responding({ retrain: stopAfterFirst }));
        await respond(champion, await way.alert(champion));
        const second = await way.trained(champion, (await versionOf(champion, 2)).versionId);
        const { contentId } = await test.store.releases.facts(second.versionId);
        await way.move(second.versionId, 'selfSubmitted', contentId ?? '');
        await way.validated(second);
        const successor = await way.serves(second);
        for (let window = 1; window < windows; window += 1) await way.judged(successor, 14 + window, { level: 'ok' });
        await way.clock(successor, february(14 + 40));
        await way.labels(successor, 9_000, february(15), february(14 + windows));
        const again = await way.alert(successor, { window: 14 + windows });
        expect(await respond(successor, again)).toMatchObject(wanted);
      },
    );
  });

  describe('other answers', () => {
    const ruled = async (action: 'rollback' | 'suspend'): Promise<Champion> => {
      const model = await way.responding({ rules: [{ concern: 'performance', action }] });
      await way.deployed(model);
      return way.champion(model);
    };

    it('roll back as an accepted command of the product', async () => {
      const champion = await ruled('rollback');
      expect(await respond(champion, await way.alert(champion))).toMatchObject({ action: 'rollback' });
      const { pendingCommand, pendingCommandId } = await test.store.models.facts(champion.modelId);
      expect(pendingCommand).toBe('rollback');
      const command = await test.store.models.command(pendingCommandId ?? '');
      expect(command).toMatchObject({ payload: { toVersion: 1 } });
      expect(command?.reason).toContain('Alert performance:logLoss#1.');
      const told = await rowOf<{ workflow_id: string; name: string }>(
        'select workflow_id, name from outbox where event_id = $1',
        pendingCommandId,
      );
      expect(told).toEqual({ workflow_id: `model/${champion.model}`, name: 'command' });
    });

    it('suspend, but for a command that is being carried out', async () => {
      const champion = await ruled('suspend');
      const alertId = await way.alert(champion);
      valueOf(await suspend(test.store, await test.actor('operator-1'), input(champion)));
      const answer = await respond(champion, alertId);
      expect(answer).toMatchObject({ action: 'notify' });
      expect(answer?.reason).toContain('suspend is being carried out');
      const { pendingCommandId } = await test.store.models.facts(champion.modelId);
      const done = { modelId: champion.modelId, commandId: pendingCommandId ?? '', failure: 'no server' };
      await test.store.models.finishCommand(done);
      expect(await respond(champion, alertId)).toMatchObject({ action: 'suspend' });
      expect((await test.store.models.facts(champion.modelId)).pendingCommand).toBe('suspend');
    });

    it('tell people where the policy names no response', async () => {
      const model = await way.model('without-response', ({ response: _, ...policy }) => policy);
      const champion = await way.champion(model);
      expect(await respond(champion, await way.alert(champion))).toMatchObject({ action: 'notify' });
    });

    it('are shown on the model while the alerts are open, the worst first', async () => {
      const champion = await labelled();
      await respond(champion, await way.alert(champion));
      await way.alert(champion, { series: 'drift:x', level: 'major' });
      const { count, alerts } = await test.store.responses.openAlerts(champion.modelId, 1);
      expect(count).toBe(2);
      expect(alerts).toMatchObject([{ seriesKey: 'drift:x', level: 'major', response: null }]);
    });
  });
});
