import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { ModelView, RetirementView } from '../ports.js';
import { searchAttributes } from '../search-attributes.js';

/** Tells the story in the Temporal UI. `awaitsPeople` while the request is open. */
export function describeRetirement(
  model: ModelView,
  { attempt }: RetirementView,
  waitsFor: string,
  awaitsPeople: boolean,
): void {
  const canDo = awaitsPeople ? 'decideApproval; whoever asked can withdraw' : 'nothing; it goes on by itself';
  setCurrentDetails(
    [
      `**${model.model}**: retirement, attempt ${attempt}`,
      `Waits for: ${waitsFor}, since ${new Date().toISOString()}`,
      `What a person can do: ${canDo}`,
    ].join('\n\n'),
  );
  upsertSearchAttributes([
    { key: searchAttributes.model, value: model.model },
    { key: searchAttributes.stage, value: awaitsPeople ? 'approval pending' : 'retiring' },
    { key: searchAttributes.riskTier, value: String(model.riskTier) },
    { key: searchAttributes.awaitingApproval, value: awaitsPeople },
  ]);
}
