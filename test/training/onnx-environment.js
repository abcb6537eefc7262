import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest runs tests in a realm of its own, where a typed array that native code made is no `instanceof` the global of the
 * same name, and ONNX Runtime refuses its own results. Here tests share the typed arrays of the process.
 */
export default class OnnxEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Float32Array, Float64Array, Int32Array, BigInt64Array, Uint8Array });
  }
}
