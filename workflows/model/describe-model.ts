import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { ModelView } from '../ports.js';
import { searchAttributes } from '../search-attributes.js';

const waits: Readonly<Record<ModelView['lifecycle'], { readonly waitsFor: string; readonly canDo: string }>> = {
  active: {
    waitsFor: 'whatever happens',
    canDo: 'suspend, rollback, retrain, retire; train or register a new version',
  },
  suspended: { waitsFor: 'an operator', canDo: 'resume, or retire' },
  retiring: { waitsFor: 'the retirement', canDo: 'nothing; it goes on by itself' },
  retired: { waitsFor: 'nothing', canDo: 'nothing; the model is at its end' },
};

export function describeWait({ lifecycle }: ModelView): string {
  return waits[lifecycle].waitsFor;
}

/** Tells the story in the Temporal UI: current details and search attributes. */
export function describeModel(model: ModelView, since: string): void {
  const { waitsFor, canDo } = waits[model.lifecycle];
  const champion = model.champion === null ? 'no version serves yet' : `version ${model.champion.number} is champion`;
  setCurrentDetails(
    [
      `**${model.model}**: ${model.lifecycle}; ${champion}`,
      `Waits for: ${waitsFor}, since ${since}`,
      `What a person can do: ${canDo}`,
      ...describeAlerts(model),
    ].join('\n\n'),
  );
  upsertSearchAttributes([
    { key: searchAttributes.model, value: model.model },
    { key: searchAttributes.stage, value: model.lifecycle },
    { key: searchAttributes.riskTier, value: String(model.riskTier) },
    { key: searchAttributes.champion, value: model.champion?.number ?? null },
    { key: searchAttributes.alertLevel, value: worstLevel(model) },
  ]);
}

/** A model's view of an older run names no alerts. */
type Alerts = ModelView['openAlerts'] | undefined;

function worstLevel({ openAlerts }: { readonly openAlerts: Alerts }): string {
  return openAlerts?.alerts[0]?.level ?? 'none';
}

function describeAlerts({ openAlerts }: { readonly openAlerts: Alerts }): string[] {
  if (openAlerts === undefined || openAlerts.count === 0) return [];
  const lines = openAlerts.alerts.map(({ seriesKey, level, response, version }) => {
    const answer = response === null ? 'not answered yet' : `answered by: ${response}`;
    return `- ${seriesKey} (${level}), ${answer}${version === null ? '' : `, version ${version}`}`;
  });
  const rest = openAlerts.count - openAlerts.alerts.length;
  return [`Alerts: ${openAlerts.count} open`, [...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n')];
}
