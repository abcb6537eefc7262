import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry of its own for this process, labelled with its name, with Node's default metrics in it. */
export function createMetrics(name: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process: name });
  collectDefaultMetrics({ register: registry });
  return registry;
}
