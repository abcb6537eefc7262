import type { Reader } from '../database/reader.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';
import { readNewestCheckpoint } from './read-newest-checkpoint.js';
import { verifyChainInDatabase, type ChainResult } from './verify-chain-in-database.js';

/** What a chain looks like beside the newest checkpoint that was copied away. */
export type WitnessedChain = ChainResult & { readonly checkpoint: string | null };

/**
 * Verifies the chain, then compares it with the newest checkpoint of the sink: its signature, its size, and the root of the
 * tree at that size. A chain that is shorter than its checkpoint lost its tail.
 */
export async function verifyWithSink(reader: Reader, sink: string, verifier: Verifier): Promise<WitnessedChain> {
  const checkpoint = await readNewestCheckpoint(sink, verifier);
  const chain = await verifyChainInDatabase(reader, checkpoint?.stated?.size ?? null);
  if (checkpoint === null || !chain.ok) return { ...chain, checkpoint: checkpoint?.text ?? null };
  const { text, stated } = checkpoint;
  const bad = (firstBadSeq: number, why: string) => ({ ...chain, ok: false, firstBadSeq, why, checkpoint: text });
  if (stated === null)
    return bad(1, 'The newest checkpoint in the sink carries no valid signature of this installation.');
  if (stated.size > chain.size) {
    return bad(chain.size + 1, `A checkpoint counts ${stated.size} events; the chain has only ${chain.size}.`);
  }
  if (chain.witnessRoot !== stated.rootHash) {
    return bad(1, `The first ${stated.size} events are not those of the checkpoint: the history was written anew.`);
  }
  return { ...chain, checkpoint: text };
}
