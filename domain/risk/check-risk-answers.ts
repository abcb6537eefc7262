import { nearestName } from '../policy/nearest-name.js';
import { riskQuestions, type RiskAnswers } from './risk-question.js';

/** What is wrong with answers, one sentence each; empty = they are complete `RiskAnswers`. */
export function checkRiskAnswers(answers: Readonly<Record<string, unknown>>): string[] {
  const keys = riskQuestions.map((question) => question.key as string);
  const faults = riskQuestions.flatMap(({ key, text }) => {
    const answer = answers[key];
    if (answer === undefined) return [`${key} is missing: "${text}" Answer with 1 to 5.`];
    return Number.isInteger(answer) && Number(answer) >= 1 && Number(answer) <= 5
      ? []
      : [`${key} is ${JSON.stringify(answer)}; a whole number from 1 to 5 is expected.`];
  });
  const unknown = Object.keys(answers).filter((key) => !keys.includes(key));
  return [...faults, ...unknown.map((key) => unknownKey(key, nearestName(key, keys)))];
}

const unknownKey = (key: string, meant: string | null): string =>
  `${key} is not a question.${meant === null ? '' : ` Did you mean ${meant}?`}`;

/** Whether the answers are complete and in range. */
export function areRiskAnswers(answers: Readonly<Record<string, unknown>>): answers is RiskAnswers {
  return checkRiskAnswers(answers).length === 0;
}
