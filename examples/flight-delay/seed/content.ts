/** What the example registers. Everything here can be read again through GraphQL. */
export const useCase = {
  key: 'delay-notices',
  title: 'Delay notices',
  purpose: 'Tell passengers before departure that their flight will probably be over 15 minutes late.',
  team: 'default',
  owner: 'owner-1',
};

export const policyKey = 'flight-delay';
export const datasetKey = 'flights-2001-01';

export const model = {
  key: 'flight-delay',
  name: 'Flight delay',
  kind: 'ONNX' as const,
  team: 'default',
  useCase: useCase.key,
  owner: 'owner-1',
  policy: policyKey,
};

export const training = {
  model: model.key,
  trainer: 'gradientBoosting',
  dataset: datasetKey,
  seed: '2001',
  card: {
    intendedUse: 'Advance notice to passengers about domestic flights; a person confirms before a flight is rebooked.',
    trainingData: 'A 10 % sample of US domestic flights of January 2001 (US Department of Transportation).',
    limitations: 'Knows neither weather nor the state of the airport; one winter month only; no international flights.',
    contact: 'owner-1',
  },
};
