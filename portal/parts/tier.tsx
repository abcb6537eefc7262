const meanings = ['', 'high risk', 'elevated risk', 'moderate risk', 'low risk'];

/** A risk tier, 1 the riskiest. */
export function Tier({ tier }: { readonly tier: number }) {
  return (
    <span className={`tier tier-${tier}`} title={`Risk tier ${tier}: ${meanings[tier] ?? ''}`}>
      Tier {tier}
    </span>
  );
}
