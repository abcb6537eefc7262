import { HttpException } from '@nestjs/common';
import { requestErrors, type RequestErrorCode } from './catalogue.js';

/** A refusal over plain HTTP: status and body `{ code, message, hint }` of the catalogue. */
export function httpError(code: RequestErrorCode, message?: string): HttpException {
  const { status, meaning, whatToDo } = requestErrors[code];
  return new HttpException({ code, message: message ?? meaning, hint: whatToDo }, status);
}
