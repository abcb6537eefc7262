/** Gauss-Chebyshev nodes: the integrands are smooth but for their inverse square roots at both ends. */
const nodes = 200;

/**
 * P(W > x) of the Cramer-von Mises limit distribution, formed as an upper tail:
 * `2/pi sum (-1)^(k+1) integral over ((2k-1) pi, 2 k pi) of exp(-x s^2/2) / sqrt(-s sin s) ds`, about 1e-13 relative for
 * x > 0.1, 1e-12 absolute below. Source: Smirnov (1936), by inversion of the characteristic function as in Anderson and
 * Darling, Annals of Mathematical Statistics 23 (1952) 193. Below 0.003 it is 1 to all digits.
 */
export function cramerVonMisesLimit(x: number): number {
  if (!(x >= 0.003)) return 1;
  let sum = 0;
  for (let k = 1; k < 1000; k += 1) {
    const from = (2 * k - 1) * Math.PI;
    let part = 0;
    for (let i = 1; i <= nodes; i += 1) {
      // Distance from the lower end, formed so that both ends keep their digits.
      const angle = ((2 * i - 1) * Math.PI) / (2 * nodes);
      const rise = Math.PI * Math.sin(angle / 2) ** 2;
      const s = from + rise;
      const weight = Math.sqrt((rise * (Math.PI - rise)) / (s * Math.sin(rise)));
      part += weight * Math.exp((-x * s * s) / 2);
    }
    part *= Math.PI / nodes;
    sum += k % 2 === 1 ? part : -part;
    if (part <= Math.abs(sum) * 1e-17) break;
  }
  return Math.min(1, (2 / Math.PI) * sum);
}
