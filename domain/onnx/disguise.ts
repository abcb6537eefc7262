/** Signatures by which other kinds of file are known: what it is, where it stands, and its bytes. */
const signatures: readonly { readonly kind: string; readonly at: number; readonly bytes: readonly number[] }[] = [
  { kind: 'a zip archive', at: 0, bytes: [0x50, 0x4b] },
  { kind: 'a gzip archive', at: 0, bytes: [0x1f, 0x8b] },
  { kind: 'a tar archive', at: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72] },
  { kind: 'a Python pickle', at: 0, bytes: [0x80, 0x02] },
  { kind: 'a Python pickle', at: 0, bytes: [0x80, 0x03] },
  { kind: 'a Python pickle', at: 0, bytes: [0x80, 0x04] },
  { kind: 'a Python pickle', at: 0, bytes: [0x80, 0x05] },
  { kind: 'an ELF program', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'a Windows program', at: 0, bytes: [0x4d, 0x5a] },
  { kind: 'a model in ORT format', at: 4, bytes: [0x4f, 0x52, 0x54, 0x4d] },
  { kind: 'an HDF5 file', at: 0, bytes: [0x89, 0x48, 0x44, 0x46] },
  { kind: 'a TensorFlow Lite model', at: 4, bytes: [0x54, 0x46, 0x4c] },
  { kind: 'a web page', at: 0, bytes: [0x3c] },
  { kind: 'JSON', at: 0, bytes: [0x7b] },
];

/** What a file is instead of an ONNX model, as far as its first bytes tell; null when they do not. */
export function disguise(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'empty';
  const found = signatures.find(({ at, bytes: wanted }) => wanted.every((byte, index) => bytes[at + index] === byte));
  return found?.kind ?? null;
}
