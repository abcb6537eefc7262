/** How well a control that reduces risk works. */
export type ControlStrength = 'none' | 'partial' | 'effective';

const kept: Readonly<Record<ControlStrength, number>> = { none: 1, partial: 0.9, effective: 0.8 };

/**
 * Residual risk: the inherent score times what each control leaves of it (none 1, partial 0.9, effective 0.8), never
 * below 1, with the working. The tier stays that of the inherent risk: controls are what the tier asks for.
 */
export function residualRisk(
  inherentScore: number,
  controls: Readonly<Record<string, ControlStrength>>,
): { score: number; working: { control: string; factor: number }[] } {
  const working = Object.entries(controls).map(([control, strength]) => ({ control, factor: kept[strength] }));
  const score = working.reduce((rest, one) => rest * one.factor, inherentScore);
  return { score: Math.max(1, score), working };
}
