import type { AlertConcern, AlertLevel } from '../monitoring/alerts/alert-concern.js';
import type { ResponseFacts } from './response-facts.js';
import type { ResponseAction, ResponsePolicy, ResponseRule } from './response-policy.js';
import { retrainRefusal } from './retrain-refusal.js';

/** An alert that fired. */
export interface FiringAlert {
  readonly seriesKey: string;
  readonly concern: AlertConcern;
  readonly subject: string | null;
  readonly level: AlertLevel;
}

/** What the product does, and why. */
export interface Response {
  readonly action: ResponseAction;
  readonly reason: string;
  /** Text of a finding to open, because a person has to look; null when none is needed. */
  readonly finding: string | null;
}

/**
 * Answers a firing alert: the first rule of the policy that fits says what is wanted, the guards say whether it may be
 * done. What may not be done becomes `notify` with the reason, or `none` with a finding where retraining has proved not
 * to help. A pure function, so that any answer can be computed again.
 */
export function respond(alert: FiringAlert, facts: ResponseFacts, policy: ResponsePolicy): Response {
  const rule = policy.rules.find((one) => fits(one, alert));
  const wanted = rule?.action ?? 'notify';
  switch (wanted) {
    case 'retrain':
      return retrain(alert, facts, policy);
    case 'rollback':
      return rollback(alert, facts);
    case 'suspend':
      if (facts.suspended) return answer('none', 'The model is suspended already.');
      if (facts.pendingCommand !== null) return instead(`A suspension is wanted, but ${pending(facts)}.`);
      return answer('suspend', `The policy suspends the model on ${alert.concern} (${alert.level}).`);
    case 'notify':
      return answer(
        'notify',
        rule === undefined ? `No rule for ${alert.concern}: people are told.` : 'As the policy says.',
      );
    case 'none':
      return answer('none', `The policy does nothing on ${alert.concern}.`);
  }
}

function fits(rule: ResponseRule, { concern, subject, level }: FiringAlert): boolean {
  return (
    rule.concern === concern &&
    (rule.subject === undefined || rule.subject === subject) &&
    (rule.level === undefined || rule.level === level)
  );
}

function rollback(alert: FiringAlert, facts: ResponseFacts): Response {
  if (facts.suspended) return instead('A rollback is wanted, but the model is suspended.');
  if (facts.pendingCommand !== null) return instead(`A rollback is wanted, but ${pending(facts)}.`);
  return facts.rollbackTo === null
    ? instead('A rollback is wanted, but no earlier version is eligible.')
    : answer('rollback', `The policy rolls back on ${alert.concern}: version ${facts.rollbackTo} comes back.`);
}

function retrain(alert: FiringAlert, facts: ResponseFacts, policy: ResponsePolicy): Response {
  const { stopAfterUnhelpful } = policy.retrain;
  if (facts.unhelpfulRetrains >= stopAfterUnhelpful) {
    const text = `${facts.unhelpfulRetrains} retrains did not help against ${alert.seriesKey}: no further one is started by itself.`;
    return { action: 'none', reason: text, finding: `${text} A person has to find the cause.` };
  }
  if (facts.episodeRetrained) {
    const text = `This episode of ${alert.seriesKey} was answered by a retrain already.`;
    if (facts.unhelpfulRetrains === 0) return answer('notify', text);
    const reason = `${text} It did not help; a person's retrain can close it.`;
    return { action: 'notify', reason, finding: reason };
  }
  const refusal = retrainRefusal(facts, policy.retrain);
  return refusal === null
    ? answer('retrain', `The policy retrains on ${alert.concern}; ${facts.freshLabels} labelled predictions are new.`)
    : instead(`A retrain is wanted, but ${refusal}.`);
}

const pending = ({ pendingCommand }: ResponseFacts): string => `${pendingCommand} is being carried out`;
const answer = (action: ResponseAction, reason: string): Response => ({ action, reason, finding: null });
const instead = (reason: string): Response => answer('notify', `${reason} People are told instead.`);
