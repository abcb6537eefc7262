import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { Client as Database } from 'pg';
import { startTenure, type Tenure } from '../../support/start-tenure.js';
import { type OidcIssuer, startOidcIssuer } from './oidc-issuer.js';
import { Recorder } from './recorder.js';
import { type ProductionApi, startProductionApi } from './start-production-api.js';

const audience = 'tenure';

/** What all cases attack: one whole Tenure of real processes, and a second API of it in production with a real issuer. */
export class AttackWorld {
  private constructor(
    readonly tenure: Tenure,
    readonly issuer: OidcIssuer,
    readonly production: ProductionApi,
    /** As the owner of the tables. */
    readonly owner: Database,
    readonly recorder: Recorder,
  ) {}

  static async start(): Promise<AttackWorld> {
    const tenure = await startTenure();
    const issuer = await startOidcIssuer(audience);
    const production = await startProductionApi(tenure, issuer.url);
    const owner = new Database({ connectionString: tenure.ownerUrl });
    await owner.connect();
    return new AttackWorld(tenure, issuer, production, owner, new Recorder());
  }

  /** A development token of a ready user. */
  async token(user: string): Promise<string> {
    return this.tenure.as(user).token();
  }

  /** Everything that the processes logged until now. */
  logged(): string {
    const audit = join(this.tenure.home, 'tenure.log');
    const more = existsSync(audit) ? readFileSync(audit, 'utf8') : '';
    return this.tenure.printed() + more + this.production.printed();
  }

  async stop(): Promise<void> {
    await this.owner.end();
    await this.production.stop();
    await this.issuer.stop();
    await this.tenure.stop();
  }
}
