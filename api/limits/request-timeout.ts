import type { NextFunction, Request, Response } from 'express';
import { requestErrors } from '../errors/catalogue.js';

/** A middleware that answers 504 when a GraphQL request takes too long, and closes the connection: the late answer goes nowhere. */
export const requestTimeout = (limitMs: number) => (request: Request, response: Response, next: NextFunction) => {
  if (request.path !== '/graphql') return next();
  const timer = setTimeout(() => {
    if (response.headersSent) return;
    const { meaning, whatToDo, status } = requestErrors.RequestTimeout;
    response.set('connection', 'close').status(status);
    response.json({ errors: [{ message: `${meaning} ${whatToDo}`, extensions: { code: 'RequestTimeout' } }] });
  }, limitMs);
  response.once('close', () => clearTimeout(timer));
  next();
};
