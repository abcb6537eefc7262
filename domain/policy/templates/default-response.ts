import type { ResponsePolicy } from '../response-policy.js';

/**
 * Log loss on mature labels asks for a retrain, at most once a week: within fewer days too little is new to judge a
 * candidate by. Everything else is told to people.
 */
export const defaultResponse: ResponsePolicy = {
  rules: [{ concern: 'performance', subject: 'logLoss', action: 'retrain' }],
  retrain: {
    budget: { retrains: 2, period: 'P30D' },
    coolDown: 'P7D',
    minFreshLabels: 3000,
    helpsForWindows: 14,
    stopAfterUnhelpful: 2,
  },
};
