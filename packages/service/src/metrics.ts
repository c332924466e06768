import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What one process measures about itself, in Prometheus' terms, served at `/metrics`. */
export interface Metrics {
  readonly registry: Registry;
  counter<Label extends string>(name: string, help: string, labels?: readonly Label[]): Counter<Label>;
  histogram<Label extends string>(name: string, help: string, labels?: readonly Label[]): Histogram<Label>;
}

/** A registry for each service, so that several services can live in one process. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    counter: (name, help, labels = []) =>
      new Counter({ name, help, labelNames: labels, registers: [registry] }),
    histogram: (name, help, labels = []) =>
      new Histogram({ name, help, labelNames: labels, registers: [registry] }),
  };
}
