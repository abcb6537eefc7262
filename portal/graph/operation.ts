/** A GraphQL document with the types of its answer and its variables, which exist at compile time only. */
export interface Operation<Data, Variables> {
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}
