import { existsSync } from 'node:fs';
import { uploadArtifact } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import type { Session } from './session.js';

/** Uploads a file to the artifact store and answers its digest. Bytes that are there already are not sent again. An ONNX model that is announced as such is inspected as it comes. */
export async function sendArtifact(io: Io, session: Session, file: string, mediaType?: string): Promise<string> {
  if (!existsSync(file)) throw new CliError(exitCodes.usage, 'FileUnreadable', `There is no file ${file}.`);
  if (io.terminal) io.err(`Uploading ${file} ...`);
  return (await uploadArtifact(session.client, file, mediaType)).digest;
}
