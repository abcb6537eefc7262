import { describe, expect, it } from '@jest/globals';
import { retrainCard } from '../../../domain/policy/retrain-card.js';

const data = {
  champion: 1,
  dataset: 'flights-retrain-2',
  freshLabels: 21_336,
  evaluationRows: 7112,
  until: '2001-02-14T00:00:00.000Z',
};
const card = { intendedUse: 'Notices.', trainingData: 'Flights of January.', contact: 'owner-1' };

describe('the card of a retrained version', () => {
  it('is that of its champion with the new training data named', () => {
    const retrained = retrainCard(card, data);
    expect(retrained).toMatchObject({ intendedUse: 'Notices.', contact: 'owner-1' });
    expect(retrained['trainingData']).toBe(
      'Flights of January. Then every labelled prediction of this model before 2001-02-14T00:00Z, frozen as ' +
        'flights-retrain-2; 21336 are newer than the data of version 1, and of these the newest 7112 are only judged on.',
    );
  });

  it('does not grow from one retrain to the next', () => {
    const next = { ...data, champion: 2, dataset: 'flights-retrain-3' };
    const twice = retrainCard(retrainCard(card, data), next);
    expect(twice).toEqual(retrainCard(card, next));
  });

  it('says where its data are from even where the champion has no card', () => {
    expect(retrainCard(null, data)['trainingData']).toMatch(/^Then every labelled prediction/);
  });
});
