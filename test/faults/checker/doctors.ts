import type { Event, Facts, Row } from './facts/facts.js';

/** Facts that may be changed. */
export interface Doctored {
  history: Event[];
  delivered: { at: string; id: string; body: Record<string, unknown> }[];
  tables: Record<string, Record<string, unknown>[]>;
  workflows: { id: string; status: string; stage: string | null; attempts: number[] }[];
  checkpoints: { name: string; text: string }[];
  files: Record<string, string | null>;
}

type Doctor = (facts: Doctored) => void;

/** A lie for each way in which an invariant can be broken. What is written here must be found, by that name. */
export const doctors: Readonly<Record<string, Readonly<Record<string, Doctor>>>> = {
  'no-lost-approval': {
    'a decision is gone': (facts) => void takeAny(facts, 'approval_decision'),
    'a decision is about another package': (facts) => set(facts, 'approval_decision', { package_digest: 'sha256:0' }),
    'a decision is someone else’s': (facts) => {
      const [someone] = facts.tables['person'] ?? [];
      set(facts, 'approval_decision', { person_id: someone?.['id'] });
    },
  },
  'no-invented-approval': {
    'a signature is wrong': (facts) => set(facts, 'approval_decision', { signature: 'AAAA' }),
    'more were required': (facts) => set(facts, 'approval_request', { required_approvals: 3 }),
    'the approver had submitted it': (facts) => {
      for (const request of facts.tables['approval_request'] ?? []) {
        const decision = (facts.tables['approval_decision'] ?? []).find((row) => row['request_id'] === request['id']);
        if (decision) request['submitted_by'] = decision['person_id'];
      }
    },
    'it was decided after the deployment': (facts) =>
      set(facts, 'approval_decision', { decided_at: '2999-01-01T00:00:00Z' }),
    'its request was rejected': (facts) => set(facts, 'approval_request_state', { status: 'rejected' }),
    'another package was put in': (facts) => set(facts, 'approval_request', { package: '\\x7b7d' }),
    'the package was not signed': (facts) => set(facts, 'approval_request', { package_signature: 'AAAA' }),
    'nobody asked for it': (facts) =>
      void (facts.history = facts.history.filter(({ op, phase }) => op !== 'decideApproval' || phase !== 'call')),
  },
  'fences-rise': {
    'a fence was left out': (facts) => last(facts, 'slot_change', (row) => (row['fence'] = Number(row['fence']) + 1)),
    'a command changed a slot twice': (facts) => {
      const rows = facts.tables['slot_change'] ?? [];
      const [first] = rows;
      const other = rows.find((row) => row !== first && row['slot_id'] === first?.['slot_id']);
      if (other && first) other['command_id'] = first['command_id'];
    },
    'the changes of a slot are gone': (facts) => void (facts.tables['slot_change'] = []),
    'a slot fell back': (facts) => set(facts, 'slot', { fence: 0 }),
  },
  'one-champion': {
    'a deployment never ended': (facts) => set(facts, 'deployment', { until: null, to_seq: null }),
  },
  'no-old-fence': {
    'a version answered that was not deployed': (facts) =>
      answersOf(facts, 'predict', (event) => ({ ...event, answer: { ...event.answer, version: 999 } })),
    'an answer came long after its deployment': (facts) => {
      facts.history = facts.history.map((event) =>
        event.op === 'predict' ? { ...event, at: '2999-01-01T00:00:00Z' } : event,
      );
      set(facts, 'deployment', { until: '2998-01-01T00:00:00Z' });
    },
  },
  'audit-chain': {
    'an event is gone': (facts) => void facts.tables['audit_event']?.splice(5, 1),
    'an actor was changed in the row': (facts) => first(facts, 'audit_event', (row) => (row['actor_id'] = 'nobody')),
    'an envelope was changed beside its bytes': (facts) =>
      first(facts, 'audit_event', (row) => (row['envelope'] = { ...(row['envelope'] as object), reason: 'forged' })),
    'an event has another time': (facts) => first(facts, 'audit_event', (row) => (row['recorded_at'] = '2999-01-01')),
    'the tail was cut off': (facts) => void facts.tables['audit_event']?.pop(),
  },
  checkpoints: {
    'a checkpoint has another root': (facts) => editNote(facts, 2, 'AAAA'),
    'a checkpoint is of a longer chain': (facts) => editNote(facts, 1, '99999999'),
    'a checkpoint is not signed': (facts) => {
      const [note] = facts.checkpoints;
      if (note) note.text = note.text.slice(0, note.text.indexOf('\n\n') + 2);
    },
  },
  'audited-changes': {
    'a state has no event': (facts) => first(facts, 'model_version_state', (row) => (row['from_seq'] = 99_999_999)),
    'a change of a slot has no event': (facts) => last(facts, 'slot_change', (row) => (row['seq'] = 99_999_999)),
    'an event of a decision has no row': (facts) => void takeAny(facts, 'approval_decision'),
    'two decisions claim one event': (facts) =>
      first(facts, 'approval_decision', (row) => facts.tables['approval_decision']?.push({ ...row, id: 'forged' })),
    'a state was taken out': (facts) => void facts.tables['model_version_state']?.splice(1, 1),
  },
  'windows-tile': {
    'a window is missing': (facts) => {
      const windows = facts.tables['monitoring_window'] ?? [];
      const sizes = new Map<unknown, Record<string, unknown>[]>();
      for (const row of windows) sizes.set(row['deployment_id'], [...(sizes.get(row['deployment_id']) ?? []), row]);
      const long = [...sizes.values()].find((rows) => rows.length >= 3) ?? [];
      const [, middle] = [...long].sort((a, b) => String(a['starts']).localeCompare(String(b['starts'])));
      facts.tables['monitoring_window'] = windows.filter((row) => row !== middle);
    },
    'a window was judged on other rows': (facts) => set(facts, 'window_revision', { rows: 999_999 }),
    'a row was not judged': (facts) => {
      facts.tables['window_dirty'] = [];
      const [window] = facts.tables['monitoring_window'] ?? [];
      first(facts, 'prediction', (row) =>
        facts.tables['prediction']?.push({
          ...row,
          deployment_id: window?.['deployment_id'],
          event_time: window?.['starts'],
        }),
      );
    },
    'a window was closed twice': (facts) =>
      first(facts, 'window_revision', (row) => facts.tables['window_revision']?.push({ ...row, revision: 2 })),
  },
  'predictions-counted': {
    'an acknowledged key is gone': (facts) => void (facts.tables['prediction_key'] = []),
    'a row is gone': (facts) => void takeAny(facts, 'prediction'),
    // Increments are summed by hour now and then: one of the two tables may be empty.
    'a row was counted twice': (facts) => {
      const counted = [...(facts.tables['profile_increment'] ?? []), ...(facts.tables['profile_hour'] ?? [])];
      facts.tables['profile_increment']?.push(...counted.slice(0, 1));
    },
    'a row is there twice, and was counted twice': (facts) => {
      first(facts, 'prediction', (row) => {
        facts.tables['prediction']?.push(row);
        const { deployment_id } = row;
        facts.tables['profile_increment']?.push({ deployment_id, segment: '', rows: 1 });
      });
    },
    'a row that was refused is stored': (facts) =>
      answersOf(facts, 'predict', (event) => ({ ...event, result: 'failed', code: 'InvalidInput' })),
    'a row that nobody asked for': (facts) => {
      first(facts, 'prediction', (row) => facts.tables['prediction']?.push({ ...row, id: 'forged' }));
      first(facts, 'prediction_key', (row) => facts.tables['prediction_key']?.push({ ...row, id: 'forged' }));
    },
  },
  'same-answer': {
    'other outputs are stored': (facts) => set(facts, 'prediction', { outputs: { label: 7, probability: 0.123 } }),
    'another version is stored': (facts) => set(facts, 'model_version', { number: 77 }),
  },
  'one-effect': {
    'two keys made one version': (facts) => {
      const made = facts.history.find(({ op, result }) => op === 'registerVersion' && result === 'ok');
      if (made) facts.history.push({ ...made, key: 'another key' });
    },
    'a version that nobody asked for': (facts) =>
      first(facts, 'model_version', (row) => facts.tables['model_version']?.push({ ...row, id: 'x', number: 999 })),
    'an episode was retrained twice': (facts) => {
      const row = { version_id: 'v', model_id: 'm', alert_id: 'a' };
      facts.tables['retrain']?.push(row, row);
    },
  },
  'retired-is-silent': {
    'a retired model stored a row': (facts) => {
      const asked = facts.history.filter(({ code }) => code === 'ModelRetired');
      facts.tables['prediction_key']?.push(...asked.map(({ key }) => ({ slot_id: 's', id: key, deployment_id: 'd' })));
    },
    'a retired model answered': (facts) =>
      answersOf(facts, 'predict', (event) =>
        event.code === 'ModelRetired' ? { ...event, result: 'ok', code: null } : event,
      ),
  },
  projection: {
    'a workflow is gone': (facts) =>
      void (facts.workflows = facts.workflows.filter(
        ({ id, status }) => status !== 'RUNNING' || !id.startsWith('model/'),
      )),
    'a workflow nobody needs': (facts) =>
      void facts.workflows.push({ id: 'release/forged/1', status: 'RUNNING', stage: 'approval', attempts: [] }),
    'a retirement is under way in its row only': (facts) => set(facts, 'retirement_state', { status: 'inProgress' }),
    'a retirement runs that is over': (facts) =>
      void facts.workflows.push({ id: 'retirement/forged/1', status: 'RUNNING', stage: null, attempts: [] }),
    'a stage that is another': (facts) => {
      const row = (facts.tables['model_version_state'] ?? []).find((state) => state['to_seq'] === null);
      const version = (facts.tables['model_version'] ?? []).find(({ id }) => id === row?.['id']);
      const model = (facts.tables['model'] ?? []).find(({ id }) => id === version?.['model_id']);
      if (row) row['stage'] = 'development';
      const id = `release/${String(model?.['key'])}/${String(version?.['number'])}`;
      facts.workflows = facts.workflows.filter((one) => one.id !== id);
      facts.workflows.push({ id, status: 'RUNNING', stage: 'approval', attempts: [] });
    },
  },
  'told-once': {
    'a message was never sent': (facts) => set(facts, 'outbox', { sent_at: null, refused_at: null }),
    'a notification did not arrive': (facts) => {
      const [gone] = facts.delivered;
      facts.delivered = facts.delivered.filter(({ id }) => id !== gone?.id);
    },
    'the second time it said something else': (facts) => {
      const [one] = facts.delivered;
      if (one) facts.delivered.push({ ...one, body: { ...one.body, type: 'forged' } });
    },
    'something was told that is not known': (facts) => {
      const [one] = facts.delivered;
      if (one) facts.delivered.push({ ...one, id: 'msg_forged' });
    },
  },
  'nothing-stuck': {
    'a command is still pending': (facts) => set(facts, 'model_state', { pending_command: 'suspend' }),
    'a version is under way': (facts) =>
      set(facts, 'model_version_state', { stage: 'deployment', status: 'inProgress' }),
    'an activity fails for ever': (facts) => facts.workflows.forEach((one) => one.attempts.push(99)),
    'a client waited in vain': (facts) => {
      const [one] = facts.history;
      if (one) facts.history.push({ ...one, client: 'harness', op: 'stuck' });
    },
  },
  'same-bytes': {
    'a file was changed': (facts) => Object.keys(facts.files).forEach((digest) => (facts.files[digest] = 'sha256:0')),
    'a file is gone': (facts) => Object.keys(facts.files).forEach((digest) => (facts.files[digest] = null)),
    'a grant was forged': (facts) => set(facts, 'slot', { grant_signature: 'AAAA' }),
    'other bytes were granted': (facts) =>
      first(facts, 'slot', (row) => {
        const grant = JSON.parse(String(row['grant_text'])) as object;
        row['grant_text'] = JSON.stringify({ ...grant, artifactDigest: 'sha256:0' });
      }),
  },
  'unknown-resolved': {
    'somebody was never told': (facts) => {
      const told = facts.history.find(({ op, result }) => op === 'registerVersion' && result === 'ok');
      facts.history = facts.history.filter(({ key, phase }) => key !== told?.key || phase === 'call');
    },
    'a repetition was answered differently': (facts) => {
      const told = facts.history.find(({ op, result }) => op === 'registerVersion' && result === 'ok');
      if (told) facts.history.push({ ...told, answer: { version: { number: 888 } } });
    },
  },
};

/** A copy of facts with a lie in it. */
export function doctor(facts: Facts, lie: Doctor): Facts {
  const copy = structuredClone(facts) as unknown as Doctored;
  lie(copy);
  return copy as unknown as Facts;
}

/** Changes every row of a table. */
function set(facts: Doctored, table: string, change: Row): void {
  for (const row of facts.tables[table] ?? []) Object.assign(row, change);
}

function first(facts: Doctored, table: string, change: (row: Record<string, unknown>) => unknown): void {
  const [row] = facts.tables[table] ?? [];
  if (row) change(row);
}

function last(facts: Doctored, table: string, change: (row: Record<string, unknown>) => unknown): void {
  const row = facts.tables[table]?.at(-1);
  if (row) change(row);
}

function takeAny(facts: Doctored, table: string): void {
  facts.tables[table]?.shift();
}

function answersOf(facts: Doctored, op: string, change: (event: Event) => Event): void {
  facts.history = facts.history.map((event) => (event.op === op && event.phase === 'answer' ? change(event) : event));
}

function editNote(facts: Doctored, line: number, value: string): void {
  const [note] = facts.checkpoints;
  if (!note) return;
  const lines = note.text.split('\n');
  lines[line] = value;
  note.text = lines.join('\n');
}
