import { ActButton } from '../../acts/act-button.js';
import { modelActs } from '../../acts/model-acts.js';
import { monitoringActs } from '../../acts/monitoring-acts.js';
import { words } from '../../format/words.js';
import { Card } from '../../parts/card.js';
import { Notice } from '../../parts/notice.js';
import type { ShownModel } from './shown-model.js';

interface Props {
  readonly model: ShownModel;
  readonly monitoring: { readonly paused: boolean; readonly scheduleId: string | null } | null;
  readonly onDone: () => void;
}

/** The API does not say beforehand whether somebody may do these; it says so when they try. */
const open = { allowed: true, reasons: [] };

/** What the person who looks may do to the model now, and why not the rest. */
export function CommandsCard({ model, monitoring, onDone }: Props) {
  const warm = model.versions.nodes
    .filter((version) => version.stage === 'PRODUCTION' && version.stageStatus === 'PASSED')
    .map((version) => version.number);
  const permissions = new Map(model.allowedCommands.map((one) => [one.command, one]));
  const acts = modelActs(model.key, warm).flatMap(([command, act]) => {
    const permission = permissions.get(command);
    return permission ? [{ act, permission }] : [];
  });
  const watching = monitoring && monitoring.scheduleId !== null ? monitoringActs(model.key, monitoring.paused) : [];
  const ordered = [...acts].sort((a, b) => Number(b.permission.allowed) - Number(a.permission.allowed));
  return (
    <Card title="Commands" lead="What you may do now, and why not the rest.">
      {model.pendingCommand && (
        <Notice tone="busy">{words(model.pendingCommand)} is being carried out. It shows here when it is done.</Notice>
      )}
      <ul className="acts">
        {ordered.map(({ act, permission }) => (
          <ActButton key={act.name} act={act} permission={permission} subject={model.name} onDone={onDone} />
        ))}
        {watching.map((act) => (
          <ActButton key={act.name} act={act} permission={open} subject={model.name} onDone={onDone} />
        ))}
      </ul>
    </Card>
  );
}
