/** Watches a stream; `update` answers whether this value raises the alarm. After an alarm it is thrown away for a new one. */
export interface Detector {
  update(value: number): boolean;
}
