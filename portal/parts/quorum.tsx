interface Props {
  readonly given: number;
  readonly required: number;
}

/** How many of the approvals that are needed are there. */
export function Quorum({ given, required }: Props) {
  return (
    <span className="quorum" role="img" aria-label={`${given} of ${required} approvals given`}>
      <span className="quorum-pips" aria-hidden="true">
        {Array.from({ length: required }, (_, pip) => (
          <span key={pip} className={pip < given ? 'pip pip-on' : 'pip'} />
        ))}
      </span>
      <span aria-hidden="true">
        {given} of {required}
      </span>
    </span>
  );
}
