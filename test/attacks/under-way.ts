/** Areas of the file whose functions are still being written. Whoever fills one takes its line away. */
export const underWay: readonly string[] = [
  'control',
  'onnx-artifact',
  'scoring',
  'separation-of-duties',
  'audit-log',
  'workflow',
  'webhook-ssrf',
  'data-export',
  'ui-ops',
];
