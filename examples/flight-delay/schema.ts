import type { DatasetSchema } from '../../domain/features/dataset-schema.js';

/**
 * US domestic flights: what a row holds, when a flight counts as late, and which features say so beforehand. The delay
 * itself is no feature: at departure nobody knows it.
 */
export const flightSchema: DatasetSchema = {
  schemaVersion: 1,
  columns: [
    { name: 'ordinal', kind: 'number' },
    { name: 'date', kind: 'time' },
    { name: 'delay', kind: 'number', range: [-120, 1440] },
    { name: 'distance', kind: 'number', range: [0, 6000] },
    { name: 'origin', kind: 'text' },
    { name: 'destination', kind: 'text' },
  ],
  ordinal: 'ordinal',
  time: 'date',
  label: {
    name: 'late',
    type: 'INT64',
    operator: 'above',
    sources: ['delay'],
    settings: { threshold: 15 },
    description: 'More than 15 minutes late',
  },
  features: [
    { name: 'minute_of_day', type: 'INT64', operator: 'minuteOfDay', sources: ['date'], range: [0, 1439] },
    { name: 'weekday', type: 'INT64', operator: 'dayOfWeek', sources: ['date'], range: [1, 7] },
    { name: 'distance', type: 'FP32', operator: 'value', sources: ['distance'], range: [0, 6000] },
    { name: 'origin', type: 'BYTES', operator: 'value', sources: ['origin'] },
    { name: 'destination', type: 'BYTES', operator: 'value', sources: ['destination'] },
  ],
};
