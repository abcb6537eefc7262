/** A stored artifact: `digest` is `sha256:<64 hex>`, `size` in bytes. */
export interface StoredArtifact {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Content-addressed bytes. Writing is atomic: temporary name, fsync, rename, and the row of the table `artifact` last.
 */
export interface ArtifactStore {
  /** Stores a file that exists on this machine (copied, verified when `expectedDigest` is given: `ArtifactDigestMismatch`). */
  putFile(path: string, mediaType: string, expectedDigest?: string): Promise<StoredArtifact>;
  putStream(chunks: AsyncIterable<Uint8Array>, mediaType: string, expectedDigest?: string): Promise<StoredArtifact>;
  putBytes(bytes: Uint8Array, mediaType: string, expectedDigest?: string): Promise<StoredArtifact>;
  /** All bytes, their digest checked again. Throws `ArtifactNotFound` or `ArtifactDigestMismatch`. */
  read(digest: string): Promise<Uint8Array>;
  /** A path to read from, its digest checked again. Throws as `read`. */
  path(digest: string): Promise<string>;
}
