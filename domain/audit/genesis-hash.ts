/** What stands where the first event of a chain names the one before it. */
export const genesisHash = '0'.repeat(64);
