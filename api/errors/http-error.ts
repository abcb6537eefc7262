import { HttpException } from '@nestjs/common';
import { requestErrors, type RequestErrorCode } from './catalogue.js';

/** A refusal over plain HTTP: status and body `{ code, message, hint }` of the catalogue, and `more` members. */
export function httpError(code: RequestErrorCode, message?: string, more: object = {}): HttpException {
  const { status, meaning, whatToDo } = requestErrors[code];
  return new HttpException({ code, message: message ?? meaning, hint: whatToDo, ...more }, status);
}
