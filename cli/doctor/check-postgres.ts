import { planPostgres } from '../../platform/postgres/plan-postgres.js';
import { PostgresError } from '../../platform/postgres/postgres-error.js';
import type { Check } from './check.js';

/** Which Postgres would be used, and where the embedded one keeps itself. */
export function checkPostgres(home: string, env: NodeJS.ProcessEnv): Check {
  if (env['DATABASE_URL']) return { name: 'Postgres', result: 'ok', found: 'given by DATABASE_URL' };
  try {
    const plan = planPostgres(home);
    const as = plan.user === null ? '' : `, as user postgres (${plan.user.uid})`;
    const found = `embedded, data in ${plan.data}${as}`;
    if (plan.moved === null) return { name: 'Postgres', result: 'ok', found };
    return { name: 'Postgres', result: 'notice', found, advice: plan.moved };
  } catch (error) {
    if (!(error instanceof PostgresError)) throw error;
    return { name: 'Postgres', result: 'failed', found: 'no embedded Postgres', advice: error.message };
  }
}
