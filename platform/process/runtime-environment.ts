/**
 * The environment of a process that loads onnxruntime. Its own builds send usage data to their maker and keep a device id
 * in the user's folder unless they are told not to: what runs in a bank tells nobody.
 */
export const runtimeEnvironment: Readonly<Record<string, string>> = { ORT_DISABLE_TELEMETRY: '1' };
