import { livingProcess } from '../up/process-record.js';
import { readEndpoints } from '../session/read-endpoints.js';
import type { Check } from './check.js';

/** Whether a Tenure runs in this home, and whether its API and its scoring server answer. */
export async function checkRunning(home: string): Promise<readonly Check[]> {
  const up = livingProcess(home, 'up');
  if (up === null) return [{ name: 'Tenure', result: 'ok', found: 'does not run here now; start it with npm start' }];
  const { url, scoringUrl } = readEndpoints({ TENURE_HOME: home });
  return [
    { name: 'Tenure', result: 'ok', found: `runs here as process ${up.pid}` },
    await checkAnswer('API', `${url}/readyz`),
    await checkAnswer('scoring server', `${scoringUrl}/v2/health/ready`),
  ];
}

async function checkAnswer(name: string, url: string): Promise<Check> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (status === 200) return { name, result: 'ok', found: `${new URL(url).origin}, ready` };
    return { name, result: 'notice', found: `${url} answers ${status}`, advice: 'Its log in the home says why.' };
  } catch {
    const advice = 'It may just be starting; its log in the home says more.';
    return { name, result: 'notice', found: `${url} does not answer`, advice };
  }
}
