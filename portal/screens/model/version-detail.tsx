import { ActButton } from '../../acts/act-button.js';
import { versionActs } from '../../acts/version-acts.js';
import { bytes } from '../../format/figures.js';
import { versionQuery } from '../../graph/operations/version.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Digest } from '../../parts/digest.js';
import { Facts } from '../../parts/facts.js';
import { GateLine } from '../../parts/gate-line.js';
import { ReadState } from '../../parts/read-state.js';

interface Props {
  readonly modelKey: string;
  readonly number: number;
  readonly onDone: () => void;
}

/** What a version is made of, how its gates were judged, and what can be done to it now. */
export function VersionDetail({ modelKey, number, onDone }: Props) {
  const read = useRead(versionQuery, { key: modelKey, number });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === modelKey);
  return (
    <div className="detail">
      <ReadState read={read}>
        {({ model }) => {
          const version = model?.version;
          if (!version) return null;
          const permissions = new Map(version.allowedCommands.map((one) => [one.command, one]));
          return (
            <>
              <Facts
                facts={[
                  [
                    'Artifact',
                    version.artifact && (
                      <>
                        {bytes(version.artifact.size)}{' '}
                        <Digest value={version.artifact.digest} label="the artifact's digest" />
                      </>
                    ),
                  ],
                  ['Made by', version.contributors.map(({ name }) => name).join(', ')],
                ]}
              />
              {version.validation && (
                <ul className="gates gates-short">
                  {version.validation.gates.map((gate) => (
                    <GateLine key={gate.gate} gate={gate} />
                  ))}
                </ul>
              )}
              <ul className="acts acts-wide">
                {versionActs(modelKey, number, version.approvalRequest?.id ?? null).map(([command, act]) => {
                  const permission = permissions.get(command);
                  const subject = `version ${number}`;
                  const done = (): void => {
                    read.refresh();
                    onDone();
                  };
                  return (
                    permission && (
                      <ActButton key={act.name} act={act} permission={permission} subject={subject} onDone={done} />
                    )
                  );
                })}
              </ul>
            </>
          );
        }}
      </ReadState>
    </div>
  );
}
