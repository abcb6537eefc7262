import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FailPointAction } from '../../../../platform/fail-points/fail-point.js';
import type { FailPointName } from '../../../../platform/fail-points/fail-point-names.js';

/** The fail points that all processes of a campaign obey, as a file that they read each time. */
export class ArmedPoints {
  private readonly file: string;
  private readonly markers: readonly string[];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'fail-points');
    this.markers = ['home', join('home', 'second')].map((home) => join(folder, home, 'fail-points'));
  }

  /** Value of TENURE_FAIL_POINTS. */
  get setting(): string {
    return `@${this.file}`;
  }

  /** From now on each of these happens once; what was marked before is forgotten. */
  arm(points: readonly FailPointName[], action: FailPointAction, others = ''): void {
    for (const folder of this.markers) for (const name of points) rmSync(join(folder, name), { force: true });
    writeFileSync(
      this.file,
      [...points.map((name) => `${name}=${action}:once`), ...(others ? [others] : [])].join(','),
    );
  }

  disarm(): void {
    writeFileSync(this.file, '');
  }

  /** The processes that came by first. Empty while none has. */
  reachedBy(name: FailPointName): readonly number[] {
    return this.markers
      .map((folder) => join(folder, name))
      .filter((path) => existsSync(path))
      .map((path) => Number(readFileSync(path, 'utf8')));
  }
}
