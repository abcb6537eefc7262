import type { PolicyDocument } from '../policy/policy-document.js';
import type { RiskAnswers } from './risk-question.js';

/** One step of the working: what went in, with which weight, and what came out. */
export interface RiskStep {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
}

export interface RiskRating {
  /** 1 (least) to 5 (most), the weighted mean of the steps. */
  readonly score: number;
  /** 1 is the highest risk. */
  readonly tier: PolicyDocument['riskTier'];
  readonly working: readonly RiskStep[];
  /** The sentence that decided the tier. */
  readonly reason: string;
}

/**
 * Inherent risk of a use, before controls, with its working.
 *
 * `materiality = sqrt(exposure x purpose)` (the geometric mean keeps the scale 1 to 5). The score is the weighted mean
 * of impact (0.30), materiality (0.25), automation (0.15), people affected (0.10), data sensitivity (0.10) and
 * complexity (0.10). Tier 1 from 3.5, tier 2 from 2.5, tier 3 from 1.75, else tier 4. An impact of 5 is tier 2 at
 * least, whatever the rest says: a mean must not hide grave harm.
 * The factors are those of SR 26-2 and of the EU AI Act's annex III criteria; weights and limits are this product's.
 */
export function inherentRisk(answers: RiskAnswers): RiskRating {
  const step = (name: string, value: number, weight: number): RiskStep => ({
    name,
    value,
    weight,
    contribution: value * weight,
  });
  const working = [
    step('impact', answers.impact, 0.3),
    step('materiality', Math.sqrt(answers.exposure * answers.purpose), 0.25),
    step('automation', answers.automation, 0.15),
    step('peopleAffected', answers.peopleAffected, 0.1),
    step('dataSensitivity', answers.dataSensitivity, 0.1),
    step('complexity', answers.complexity, 0.1),
  ];
  // Rounded, so that a score on a limit does not depend on the order of the sum.
  const score = Number(working.reduce((sum, one) => sum + one.contribution, 0).toFixed(6));
  const byScore = tierOf(score);
  if (answers.impact === 5 && byScore > 2) {
    return {
      score,
      tier: 2,
      working,
      reason: `Score ${score.toFixed(2)} alone gives tier ${byScore}; an impact of 5 is tier 2 at least.`,
    };
  }
  return { score, tier: byScore, working, reason: `Score ${score.toFixed(2)} gives tier ${byScore}.` };
}

function tierOf(score: number): PolicyDocument['riskTier'] {
  if (score >= 3.5) return 1;
  if (score >= 2.5) return 2;
  return score >= 1.75 ? 3 : 4;
}
