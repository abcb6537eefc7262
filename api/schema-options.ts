/** How the schema is generated; the same for the running API and the committed file. */
export const schemaOptions = {
  sortSchema: true,
  buildSchemaOptions: { noDuplicatedFields: true },
};
