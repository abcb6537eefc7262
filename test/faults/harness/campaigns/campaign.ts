import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebhookReceiver } from '../../../support/webhook-receiver.js';
import { registeredKind } from '../lives/registered-kind.js';
import { trainedKind } from '../lives/trained-kind.js';
import { Life } from '../lives/life.js';
import { World } from '../lives/world.js';
import { startRecordingReceiver } from '../net/receiver.js';
import { Fleet, type FleetOptions } from '../processes/fleet.js';
import { mountSmallDisk } from '../processes/small-disk.js';
import { History } from '../record/history.js';
import { runChecker, type CheckerReport } from './run-checker.js';

export interface CampaignOptions {
  readonly seed: number;
  /** How many models live at once. At least 1. */
  readonly models: number;
  readonly failPoints?: FleetOptions['failPoints'];
  readonly proxied?: boolean;
  /** Puts the artifacts on a disk of their own, of so many megabytes. */
  readonly smallDisk?: number;
  /** Where everything that was written is left; a folder that goes away when all is well, when left out. */
  readonly folder?: string;
  readonly say: (line: string) => void;
}

/** The servers, the models that live on them, and what is done in the end. */
export class Campaign {
  /** `FROM,TO` of the time that a restore has taken away. */
  lost: string | null = null;

  private constructor(
    readonly options: CampaignOptions,
    readonly folder: string,
    readonly fleet: Fleet,
    readonly world: World,
    readonly lives: readonly Life[],
    private readonly receiver: WebhookReceiver,
    private readonly unmount: (() => void) | null,
  ) {}

  static async start(options: CampaignOptions): Promise<Campaign> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'tenure-faults-'));
    mkdirSync(folder, { recursive: true });
    const history = new History(join(folder, 'history.ndjson'));
    const receiver = await startRecordingReceiver(join(folder, 'receiver.ndjson'));
    const { failPoints, proxied, seed, models, say, smallDisk } = options;
    const unmount = smallDisk === undefined ? null : mountSmallDisk(join(folder, 'home', 'artifacts'), smallDisk);
    say(`starting all processes in ${folder}`);
    const fleet = await Fleet.start({
      home: join(folder, 'home'),
      history,
      webhookUrl: receiver.url,
      ...(failPoints && { failPoints }),
      ...(proxied && { proxied }),
    });
    const world = new World(fleet, history, seed);
    const kinds = [registeredKind('automatic', 'rollback'), trainedKind(), registeredKind('manual', 'notify')];
    const lives = Array.from({ length: models }, (_, index) => {
      const kind = kinds[index % kinds.length];
      if (kind === undefined) throw new Error('There is no kind of life.');
      return new Life(world, `life-${index + 1}`, kind);
    });
    return new Campaign(options, folder, fleet, world, lives, receiver, unmount);
  }

  /** Says that nothing new is begun and all faults are over, waits until everything has settled, and checks. */
  async settleAndCheck(settleMs: number): Promise<CheckerReport> {
    const { world, fleet, folder, options } = this;
    await fleet.untilReady();
    await world.history.record({ client: 'harness', op: 'quiet' });
    options.say('quiet; waiting until everything has settled');
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const report = await runChecker(fleet, folder, this.lost);
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report, null, 2));
    return report;
  }

  async stop(keep: boolean): Promise<void> {
    await this.fleet.stop();
    await this.receiver.stop();
    await this.world.history.close();
    this.unmount?.();
    if (!keep && this.options.folder === undefined) rmSync(this.folder, { recursive: true, force: true });
  }
}
