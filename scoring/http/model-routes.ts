import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import type { Engine } from '../serve/engine.js';
import { letIn } from '../serve/let-in.js';
import type { SlotFollower } from '../serve/slot-follower.js';

interface Params {
  readonly model: string;
  readonly version?: string;
}

/** Metadata and readiness of a model, with or without the number of a version. */
export function addModelRoutes(
  app: FastifyInstance,
  { follower, clock }: { readonly follower: SlotFollower; readonly clock: Clock },
): void {
  const served = async ({ model, version }: Params): Promise<Engine> => {
    const { engine, tenancy } = await letIn(follower, model, clock.monotonicMs(), clock);
    tenancy.leave();
    if (version === undefined || version === String(engine.versionNumber)) return engine;
    const message = `"${model}" serves version ${engine.versionNumber}, not ${version}.`;
    throw new Refusal(404, 'VersionNotServed', message);
  };
  for (const path of ['/v2/models/:model', '/v2/models/:model/versions/:version']) {
    app.get<{ Params: Params }>(path, async ({ params }) => {
      const { versionNumber, signature } = await served(params);
      const tensor = ({ name, type, shape }: { name: string; type: string; shape: readonly number[] }) => ({
        name,
        datatype: type,
        shape,
      });
      return {
        name: params.model,
        versions: [String(versionNumber)],
        platform: 'onnx_onnxv1',
        inputs: signature.inputs.map(tensor),
        outputs: signature.outputs.map(tensor),
      };
    });
    app.get<{ Params: Params }>(`${path}/ready`, async ({ params }) => {
      const { model } = await served(params);
      if (!model.ready) throw new Refusal(503, 'ModelNotReady', `"${params.model}" is being restarted.`, {}, 1);
      return { name: params.model, ready: true };
    });
  }
}
