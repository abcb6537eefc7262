import { httpError } from '../errors/http-error.js';

/** Counts the uploads that are under way, so that nobody fills the disk or takes every connection. */
export class UploadsAtOnce {
  private readonly byPerson = new Map<string, number>();
  private all = 0;

  constructor(private readonly limits: { readonly perPerson: number; readonly inAll: number }) {}

  /** Runs one upload of a person. Throws `TooManyUploads` when too many are under way. */
  async run<T>(personId: string, upload: () => Promise<T>): Promise<T> {
    const own = this.byPerson.get(personId) ?? 0;
    const { perPerson, inAll } = this.limits;
    if (own >= perPerson || this.all >= inAll) {
      throw httpError('TooManyUploads', `${own} uploads of yours are under way; ${perPerson} are taken at once.`);
    }
    this.byPerson.set(personId, own + 1);
    this.all += 1;
    try {
      return await upload();
    } finally {
      this.all -= 1;
      const left = (this.byPerson.get(personId) ?? 1) - 1;
      if (left > 0) this.byPerson.set(personId, left);
      else this.byPerson.delete(personId);
    }
  }
}
