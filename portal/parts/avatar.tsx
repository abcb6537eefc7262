const hues = 8;

/** The initials of a person on a colour of their own. */
export function Avatar({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  const initials = name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues;
  return (
    <span className={`avatar avatar-${hue}${small ? ' avatar-small' : ''}`} aria-hidden="true">
      {initials}
    </span>
  );
}
