/** No Temporal server is given and none could be had; the message names every way that there is. */
export class TemporalMissing extends Error {
  readonly code = 'TemporalMissing';

  constructor(tried: readonly string[]) {
    super(
      [
        'There is no Temporal server. Do one of these, then start again:',
        '  1. set TEMPORAL_ADDRESS to a server of yours (HOST:PORT);',
        '  2. install the Temporal CLI, so that `temporal` is on PATH (https://docs.temporal.io/cli);',
        '  3. let this machine reach temporal.download, from where it is fetched;',
        '  4. install Go 1.23 or newer, with which it is built (about 3 minutes, once).',
        ...tried.map((line) => `Tried: ${line}`),
      ].join('\n'),
    );
    this.name = 'TemporalMissing';
  }
}
