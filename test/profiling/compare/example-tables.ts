/** Rows as SQL of DuckDB: pseudo-random by a hash of the row's number, so the same on every machine. */
const uniform = (salt: number): string => `(hash(i * 31 + ${salt}) % 1000003) / 1000003.0`;
/** About normal: a sum of twelve uniforms. */
const normal = (salt: number): string =>
  `(${Array.from({ length: 12 }, (_, k) => uniform(100 * salt + k)).join(' + ')} - 6)`;

/** The same table before and after something went wrong with it. */
export const referenceTable = `select i as id, ${normal(1)} as stable, ${normal(2)} as moved, ${normal(3)} as frozen,
  case when ${uniform(4)} < 0.02 then null else ${normal(5)} end as holey,
  case when ${uniform(6)} < 0.3 then 'card' when ${uniform(6)} < 0.8 then 'cash' else 'cheque' end as payment,
  (i % 7)::integer as weekday, timestamp '2001-01-01' + to_minutes(i::integer) as at, 'customer ' || i as customer,
  ${uniform(7)} < 0.25 as flag, 1.5::double as constant, null::varchar as empty, ${normal(8)} as gone, ${normal(9)} as retyped
  from range(20000) r(i)`;

export const currentTable = `select 20000 + i as id, ${normal(11)} as stable, ${normal(12)} + 0.5 as moved, 0.0::double as frozen,
  case when ${uniform(14)} < 0.2 then null else ${normal(15)} end as holey,
  case when ${uniform(16)} < 0.3 then 'card' when ${uniform(16)} < 0.72 then 'cash' when ${uniform(16)} < 0.92 then 'cheque'
    else 'crypto' end as payment,
  (i % 5)::integer as weekday, timestamp '2001-02-01' + to_minutes(i::integer) as at, 'customer ' || (50000 + i) as customer,
  ${uniform(17)} < 0.25 as flag, 1.5::double as constant, null::varchar as empty, 'x' || i as retyped, 1 as fresh
  from range(2000) r(i)`;
