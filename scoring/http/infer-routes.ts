import type { FastifyInstance } from 'fastify';
import type { InferDependencies } from '../infer/infer.js';
import { infer } from '../infer/infer.js';
import { errorAnswer } from './error-body.js';

interface Params {
  readonly model: string;
  readonly version?: string;
}

/** `POST .../infer`, counted by model and outcome. */
export function addInferRoutes(app: FastifyInstance, deps: InferDependencies): void {
  const { metrics, follower } = deps;
  for (const path of ['/v2/models/:model/infer', '/v2/models/:model/versions/:version/infer']) {
    app.post<{ Params: Params }>(path, async ({ params, body }) => {
      const slot = follower.slot(params.model);
      const model = slot === undefined ? '' : params.model;
      const stop = metrics.seconds.startTimer({ model });
      try {
        const answered = await infer(params.model, params.version ?? null, body, deps);
        metrics.requests.inc({ model, version: answered.model_version, status: '200', code: '' });
        metrics.predictions.inc(answered.outputs[0]?.shape[0] ?? 0);
        return answered;
      } catch (error) {
        const { status, body: told } = errorAnswer(error);
        const version = String(slot?.current?.engine?.versionNumber ?? '');
        metrics.requests.inc({ model, version, status: String(status), code: told.code });
        if (status === 400) metrics.rejects.inc({ model, code: told.code });
        throw error;
      } finally {
        stop();
      }
    });
  }
}
