/** Lanczos coefficients for g = 607/128 and 15 terms. */
const g = 607 / 128;
const coefficients = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 1.580887032249125e-4, -2.1026444172410488e-4,
  2.1743961811521265e-4, -1.643181065367639e-4, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

/**
 * Natural logarithm of the gamma function for x > 0; relative error a few 1e-15 away from its zeros at 1 and 2.
 * Source: Lanczos (1964) with the coefficients of Godfrey (2001).
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = coefficients[0] as number;
  for (let i = 1; i < coefficients.length; i += 1) sum += (coefficients[i] as number) / (x - 1 + i);
  const t = x + g - 0.5;
  return 0.9189385332046728 + Math.log(sum) + (x - 0.5) * Math.log(t) - t;
}
