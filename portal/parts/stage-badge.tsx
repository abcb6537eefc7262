import { stageNames, standing } from '../format/stage-words.js';
import type { Stage, StageStatus } from '../graph/operations/schema-types.js';
import { Badge } from './badge.js';

interface Props {
  readonly stage: Stage;
  readonly status: StageStatus;
}

/** Where a model or version stands. */
export function StageBadge({ stage, status }: Props) {
  const { words, tone } = standing(stage, status);
  return (
    <Badge tone={tone} title={stageNames[stage]}>
      {words}
    </Badge>
  );
}
