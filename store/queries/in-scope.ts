/** SQL: the team key in `expression` is within the scope given as parameter `parameter` (null = everything). */
export function inScope(expression: string, parameter: number): string {
  return `($${parameter}::text[] is null or ${expression} = any($${parameter}::text[]))`;
}
