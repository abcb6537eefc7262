/** SQL: the state row `alias` held at the moment whose seq is the parameter numbered `parameter`. */
export function heldAt(alias: string, parameter: number): string {
  return `${alias}.from_seq <= $${parameter}::bigint and (${alias}.to_seq is null or ${alias}.to_seq > $${parameter}::bigint)`;
}
