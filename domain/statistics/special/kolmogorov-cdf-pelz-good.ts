/**
 * P(D < d) of the two-sided, one-sample Kolmogorov-Smirnov statistic for large n: the limit distribution and three
 * corrections in powers of 1/sqrt(n). Absolute error of order n^-2.
 * Source: Pelz and Good, J. Royal Stat. Soc. B 38 (1976) 152, as in Simard and L'Ecuyer, J. Stat. Software 39 (2011) 11.
 */
export function kolmogorovCdfPelzGood(n: number, d: number): number {
  const z = Math.sqrt(n) * d;
  const pi2 = Math.PI * Math.PI;
  const pi4 = pi2 * pi2;
  const pi6 = pi4 * pi2;
  const [z2, z4, z6] = [z ** 2, z ** 4, z ** 6];
  const root = Math.sqrt(Math.PI / 2);
  const most = Math.ceil((16 * z) / Math.PI) + 3;

  let [k0, k1, k2, k2b, k3, k3b] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < most; i += 1) {
    const m = i + 0.5;
    const m2 = m * m;
    const e = Math.exp((-m2 * pi2) / (2 * z2));
    k0 += e;
    k1 += (pi2 * m2 - z2) * e;
    k2 += (6 * z6 + 2 * z4 + pi2 * (2 * z4 - 5 * z2) * m2 + pi4 * (1 - 2 * z2) * m2 * m2) * e;
    k3 +=
      (-30 * z6 -
        90 * z ** 8 +
        pi2 * (135 * z4 - 96 * z6) * m2 +
        pi4 * (212 * z4 - 60 * z2) * m2 * m2 +
        pi6 * (5 - 30 * z2) * m2 ** 3) *
      e;
  }
  for (let i = 1; i < most; i += 1) {
    const i2 = i * i;
    const e = Math.exp((-i2 * pi2) / (2 * z2));
    k2b += i2 * e;
    k3b += (3 * z2 * i2 - pi2 * i2 * i2) * e;
  }
  // Each series runs over positive and negative indices, which are equal.
  const terms = [
    (2 * root * k0) / z,
    ((2 * root) / (6 * z4)) * k1,
    ((2 * root) / (72 * z ** 7)) * k2 - ((2 * pi2 * root) / (36 * z ** 3)) * k2b,
    ((2 * root) / (6480 * z ** 10)) * k3 + ((2 * pi2 * root) / (216 * z6)) * k3b,
  ];
  return terms.reduce((sum, term, power) => sum + term / n ** (power / 2), 0);
}
