interface Reason {
  readonly rule: string;
  readonly message: string;
}

/** Every reason of a refusal, with the rule that it comes from. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map(({ rule, message }) => (
        <li key={rule} data-rule={rule} title={`Rule ${rule}`}>
          {message}
        </li>
      ))}
    </ul>
  );
}
