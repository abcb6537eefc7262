/** A number under its published name: `<family>/<variant>`, then the binning in brackets where there is one. */
export interface Measure {
  readonly variant: string;
  readonly value: number;
}
