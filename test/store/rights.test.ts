import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey, Way, type TestVersion } from './support/way.js';

let test: TestStore;
let version: TestVersion;

const denied = { driverError: { code: '42501' } };
const frozen = { driverError: { code: 'TN001' } };

describe('store rights', () => {
  beforeAll(async () => {
    test = await startTestStore();
    const way = new Way(test);
    version = await way.deployed(await way.model('rights'));
  });
  afterAll(() => test.stop());

  describe('the role of the application', () => {
    it.each([
      `update audit_event set type = 'other'`,
      'delete from audit_event',
      'truncate audit_event',
      'insert into audit_head (only_row) values (false)',
      'update audit_checkpoint set text = null',
      'delete from audit_subtree',
      `update approval_decision set decision = 'approve'`,
      'delete from approval_decision',
      'update approval_request set required_approvals = 0',
      `update model_version_state set stage = 'production'`,
      'update version_content set card = null',
      'update validation_report set passed = true',
      'update command set reason = null',
      'delete from outbox',
      'update window_revision set rows = 0',
      'delete from monitoring_window',
      'update alert_step set state = null',
      'delete from alert_act',
      `update ground_truth set label = '1'`,
      'delete from scored_label',
      `update policy_version set document = '{}'`,
      `insert into migration (timestamp, name) values (1, 'x')`,
      'drop table waiver',
      'alter table audit_event disable trigger all',
    ])('may not: %s', async (statement) => {
      const { database } = test.store;
      await expect(database.query(statement)).rejects.toMatchObject(denied);
    });
  });

  describe('the audit chain', () => {
    it.each(['update audit_event set type = type', 'delete from audit_event', 'truncate audit_event'])(
      'refuses even its owner: %s',
      async (statement) => {
        await expect(test.owner.query(statement)).rejects.toMatchObject(frozen);
      },
    );
  });

  describe('a slot', () => {
    it('has at most one champion', async () => {
      const second = `insert into deployment (id, slot_id, version_id, fence, command_id, since, from_seq)
      select $1, slot_id, version_id, fence + 1, $1, since, from_seq from deployment where version_id = $2`;
      await expect(test.owner.query(second, [newKey(), version.versionId])).rejects.toMatchObject({
        driverError: { constraint: 'deployment_one_champion' },
      });
    });

    it('has a fence that only rises', async () => {
      const { database } = test.store;
      await expect(database.query('update slot set fence = fence - 1')).rejects.toMatchObject({
        driverError: { code: 'TN002' },
      });
    });
  });
});
