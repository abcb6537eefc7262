/** The product's mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M8 10h16M16 10v13" />
      <circle cx="16" cy="23" r="2.6" />
    </svg>
  );
}
