/** One question of the risk questionnaire; answers are whole numbers from 1 (least) to 5 (most). */
export interface RiskQuestion {
  readonly key: RiskQuestionKey;
  readonly text: string;
  /** What 1 and 5 mean. */
  readonly least: string;
  readonly most: string;
}

export type RiskQuestionKey =
  'impact' | 'exposure' | 'purpose' | 'automation' | 'peopleAffected' | 'dataSensitivity' | 'complexity';

export type RiskAnswers = Readonly<Record<RiskQuestionKey, number>>;

export const riskQuestions: readonly RiskQuestion[] = [
  {
    key: 'impact',
    text: 'How bad is a wrong answer for whom it is about?',
    least: 'a nuisance',
    most: 'harm to health, liberty or livelihood',
  },
  {
    key: 'exposure',
    text: 'How much depends on its answers in a year?',
    least: 'next to nothing',
    most: 'a material part of the business',
  },
  {
    key: 'purpose',
    text: 'What are its answers used for?',
    least: 'internal insight',
    most: 'a decision that law or a regulator looks at',
  },
  {
    key: 'automation',
    text: 'How far do its answers act without a person?',
    least: 'a person decides, it informs',
    most: 'it acts alone and at once',
  },
  { key: 'peopleAffected', text: 'How many people are affected?', least: 'a handful', most: 'more than a million' },
  {
    key: 'dataSensitivity',
    text: 'How sensitive are its data?',
    least: 'public',
    most: 'special categories (health, biometrics)',
  },
  {
    key: 'complexity',
    text: 'How hard is it to explain?',
    least: 'a rule that one can read',
    most: 'nobody can say why it answers so',
  },
];
