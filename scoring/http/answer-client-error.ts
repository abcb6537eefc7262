import type { Socket } from 'node:net';
import type { ErrorBody } from './error-body.js';

interface Told extends ErrorBody {
  readonly status: string;
}

const toldError = (status: string, code: string, error: string): Told => ({ status, code, error });

/** Answers what is no HTTP request: the connection is closed, as nothing after it can be understood. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, ...body } = describe(error.code);
  const text = JSON.stringify(body);
  const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${text}`);
}

function describe(code: string | undefined): Told {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return toldError('431 Request Header Fields Too Large', 'HeadersTooLarge', 'The headers have more than 16 KB.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return toldError('408 Request Timeout', 'RequestTooSlow', 'The request came too slowly and was given up.');
  }
  return toldError('400 Bad Request', 'BadRequest', 'This is not an HTTP request.');
}
