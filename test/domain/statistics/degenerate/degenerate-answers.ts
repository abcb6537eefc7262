import { classifierAnswers } from './answers/classifier-answers.js';
import { countAnswers } from './answers/count-answers.js';
import { errorControlAnswers } from './answers/error-control-answers.js';
import { sampleAnswers } from './answers/sample-answers.js';

/** The table behind docs/statistics/degenerate.md: one of each kind of input that matters. */
export const degenerateAnswers = [...countAnswers, ...sampleAnswers, ...classifierAnswers, ...errorControlAnswers];
