import { describe, expect, it } from '@jest/globals';
import { appendToEdge } from '../../../domain/audit/merkle/append-to-edge.js';
import { consistencyProof } from '../../../domain/audit/merkle/consistency-proof.js';
import { inclusionProof } from '../../../domain/audit/merkle/inclusion-proof.js';
import { leafHash } from '../../../domain/audit/merkle/leaf-hash.js';
import { rootOfEdge } from '../../../domain/audit/merkle/root-of-edge.js';
import { verifyConsistency } from '../../../domain/audit/merkle/verify-consistency.js';
import { verifyInclusion } from '../../../domain/audit/merkle/verify-inclusion.js';
import { sha256 } from './sha256.js';

/** Grows a tree leaf by leaf and keeps every complete subtree, as a store does. */
function grow(entries: readonly Uint8Array[]) {
  const subtrees = new Map<string, string>();
  const leaves: string[] = [];
  const roots = [rootOfEdge([], sha256)];
  let edge: string[] = [];
  for (const entry of entries) {
    const leaf = leafHash(entry, sha256);
    const grown = appendToEdge(edge, leaves.length, leaf, sha256);
    edge = grown.edge;
    for (const one of grown.completed) subtrees.set(`${one.level}/${one.index}`, one.hash);
    leaves.push(leaf);
    roots.push(rootOfEdge(edge, sha256));
  }
  const read = (level: number, index: number): string => {
    const hash = subtrees.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`no complete subtree ${level}/${index}`);
    return hash;
  };
  return { leaves, roots, read };
}

const entries = Array.from({ length: 40 }, (_, i) => Uint8Array.of(i));
const tree = grow(entries);

describe('the Merkle tree', () => {
  it('has the roots of the reference vectors of Certificate Transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    expect(grow(inputs.map((hex) => new Uint8Array(Buffer.from(hex, 'hex')))).roots).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('proves every leaf of every size, and no other leaf, place, size or root', () => {
    for (let size = 1; size <= entries.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(index, size, tree.read, sha256);
        const claim = { leaf: tree.leaves[index] ?? '', index, size, root: tree.roots[size] ?? '', proof };
        expect(verifyInclusion(claim, sha256)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        const other = (index + 1) % entries.length;
        expect(verifyInclusion({ ...claim, leaf: tree.leaves[other] ?? '' }, sha256)).toBe(false);
        expect(verifyInclusion({ ...claim, index: index + size }, sha256)).toBe(false);
        expect(verifyInclusion({ ...claim, root: tree.roots[size - 1] ?? '' }, sha256)).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, proof[0] ?? claim.leaf] }, sha256)).toBe(false);
        if (size > 1) expect(verifyInclusion({ ...claim, proof: proof.slice(1) }, sha256)).toBe(false);
      }
    }
  });

  it('proves that every tree begins with every earlier one, and with nothing else', () => {
    for (let newSize = 1; newSize <= entries.length; newSize += 1) {
      for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
        const proof = consistencyProof(oldSize, newSize, tree.read, sha256);
        const claim = {
          oldSize,
          newSize,
          oldRoot: tree.roots[oldSize] ?? '',
          newRoot: tree.roots[newSize] ?? '',
          proof,
        };
        expect(verifyConsistency(claim, sha256)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: tree.roots[oldSize - 1] ?? '' }, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, newRoot: tree.roots[newSize - 1] ?? '' }, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, claim.oldRoot] }, sha256)).toBe(false);
      }
    }
  });

  it('accepts the empty tree as the beginning of any', () => {
    const claim = { oldSize: 0, newSize: 3, oldRoot: tree.roots[0] ?? '', newRoot: tree.roots[3] ?? '', proof: [] };
    expect(verifyConsistency(claim, sha256)).toBe(true);
  });

  it('refuses a leaf outside the tree, and an edge of another size', () => {
    expect(() => inclusionProof(3, 3, tree.read, sha256)).toThrow('Leaf 3 is not in a tree of 3 leaves');
    expect(() => consistencyProof(0, 3, tree.read, sha256)).toThrow(RangeError);
    expect(() => appendToEdge(['00'], 3, '00', sha256)).toThrow('not those of 3 leaves');
  });
});
