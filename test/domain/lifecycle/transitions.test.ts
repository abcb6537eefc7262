import { describe, expect, it } from '@jest/globals';
import { commands } from '../../../domain/lifecycle/command.js';
import { findTransition } from '../../../domain/lifecycle/find-transition.js';
import { nextState } from '../../../domain/lifecycle/next-state.js';
import { stages, stageStatuses, type Stage, type StageStatus } from '../../../domain/lifecycle/stage.js';
import { facts, transitions } from '../../../domain/lifecycle/transitions.js';

const name = (stage: Stage, status: StageStatus) => `${stage} ${status}`;
const start = name('development', 'inProgress');

/** States that can be reached from a registration. */
function reachable(): Set<string> {
  const found = new Set([start]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const row of transitions) {
      if (found.has(name(row.stage, row.status)) && row.next !== null) found.add(name(...row.next));
    }
  }
  return found;
}

describe('the table of transitions', () => {
  it('has one row for each state and command or fact', () => {
    const keys = transitions.map((row) => `${name(row.stage, row.status)} ${row.on}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('speaks only of states that a version can reach', () => {
    const states = reachable();
    for (const row of transitions) expect(states).toContain(name(row.stage, row.status));
  });

  it('leads out of every state but retired', () => {
    for (const state of reachable()) {
      const out = transitions.filter((row) => name(row.stage, row.status) === state && row.next !== null);
      expect(out.length > 0).toBe(state !== 'retired passed');
    }
  });

  it('retires every living version with its model', () => {
    for (const state of reachable()) {
      const [stage, status] = state.split(' ') as [Stage, StageStatus];
      const next = nextState(stage, status, 'modelRetired');
      expect(next).toEqual(state === 'retired passed' ? null : { stage: 'retired', status: 'passed' });
    }
  });

  it('reaches production only through approval and deployment', () => {
    const into = transitions.filter((row) => row.next?.[0] === 'production' && row.stage !== 'production');
    expect(into.map((row) => `${name(row.stage, row.status)} ${row.on}`)).toEqual(['deployment inProgress deployed']);
    const approved = transitions.filter((row) => row.next?.[0] === 'deployment' && row.stage !== 'deployment');
    expect(approved.map((row) => `${name(row.stage, row.status)} ${row.on}`)).toEqual(['approval pending approved']);
  });

  it('answers nothing for what is not in it', () => {
    const rows = new Set(transitions.map((row) => `${name(row.stage, row.status)} ${row.on}`));
    for (const stage of stages)
      for (const status of stageStatuses)
        for (const on of [...commands, ...facts]) {
          const known = rows.has(`${name(stage, status)} ${on}`);
          expect(findTransition(stage, status, on) !== null).toBe(known);
          expect(nextState(stage, status, on) !== null).toBe(known);
        }
  });

  it('keeps the state where only a fact moves the version', () => {
    expect(nextState('approval', 'pending', 'decideApproval')).toEqual({ stage: 'approval', status: 'pending' });
    expect(nextState('production', 'inProgress', 'suspend')).toEqual({ stage: 'production', status: 'inProgress' });
    expect(nextState('production', 'inProgress', 'suspended')).toEqual({ stage: 'production', status: 'onHold' });
  });
});
