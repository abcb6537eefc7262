/** A file of the built web page, ready to be sent. */
export interface PortalFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** The same, compressed; null where that saves nothing. */
  readonly gzip: Buffer | null;
  readonly etag: string;
  /** Its name holds a digest of its content, so it never changes. */
  readonly immutable: boolean;
}
