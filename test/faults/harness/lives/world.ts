import type { History } from '../record/history.js';
import { chanceOf, type Chance } from '../record/random.js';
import { GraphQl } from '../clients/graphql.js';
import { Person } from '../clients/person.js';
import { Tokens } from '../clients/tokens.js';
import type { Fleet } from '../processes/fleet.js';

/** What the lives of a campaign share: the servers, the people and the record of what they were told. */
export class World {
  readonly graphql: GraphQl;
  private readonly people = new Map<string, Person>();
  /** Set when nothing new is to be begun; what was begun is finished. */
  ending = false;

  constructor(
    readonly fleet: Fleet,
    readonly history: History,
    readonly seed: number,
  ) {
    this.graphql = new GraphQl(fleet.url, new Tokens(fleet.url));
  }

  as(user: string): Person {
    const known = this.people.get(user) ?? new Person(user, this.graphql, this.history, `${user}-${this.seed}`);
    this.people.set(user, known);
    return known;
  }

  chance(name: string): Chance {
    return chanceOf(this.seed, name);
  }
}
