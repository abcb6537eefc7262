import { z } from 'zod';
import { failPointFault } from '../fail-points/fail-point-fault.js';
import type { SettingRule } from './setting-reader.js';

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const choice = <T extends string>(values: readonly [T, ...T[]], example: T): SettingRule<T> => ({
  form: `one of ${values.join(', ')}`,
  example,
  schema: z.enum(values),
});

export const postgresUrl: SettingRule<string> = {
  form: 'a Postgres address',
  example: 'postgres://tenure_app:PASSWORD@localhost:5432/tenure',
  schema: url(['postgres:', 'postgresql:']),
};

export const httpUrl: SettingRule<string> = {
  form: 'an http or https address',
  example: 'http://127.0.0.1:4000',
  schema: url(['http:', 'https:']),
};

export const hostAndPort: SettingRule<string> = {
  form: 'HOST:PORT',
  example: '127.0.0.1:7233',
  schema: z.string().regex(/^(\[[0-9a-fA-F:]+\]|[^\s:/]+):([1-9]\d{0,4})$/),
};

export const port: SettingRule<number> = { form: 'a port from 1 to 65535', example: '4000', schema: whole(1, 65535) };

export const portOrOff: SettingRule<number> = {
  form: 'a port from 1 to 65535, or 0 for none',
  example: '9400',
  schema: whole(0, 65535),
};

export const seconds: SettingRule<number> = {
  form: 'whole seconds from 1 to 86400',
  example: '60',
  schema: whole(1, 86_400),
};

export const points: SettingRule<number> = {
  form: 'whole points from 10010 (the dearest document) to 999999999',
  example: '6000000',
  schema: whole(10_010, 999_999_999),
};

export const flag: SettingRule<boolean> = {
  form: 'true or false',
  example: 'true',
  schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
};

export const webhookUrl: SettingRule<string> = {
  form: 'an https address',
  example: 'https://hooks.example.com/tenure',
  schema: url(['http:', 'https:']),
};

/** Standard Webhooks: base64 of 24 to 64 random bytes. */
export const webhookSecrets: SettingRule<readonly string[]> = {
  form: '"whsec_" and base64 of 24 to 64 random bytes; several separated by blanks while a secret is changed',
  example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  schema: z
    .string()
    .transform((text) => text.trim().split(/\s+/))
    .refine((secrets) =>
      secrets.every((secret) =>
        /^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(secret),
      ),
    ),
};

export const path: SettingRule<string> = { form: 'a path', example: './.tenure', schema: z.string().min(1) };

export const words: SettingRule<string> = {
  form: 'a name without blanks',
  example: 'default',
  schema: z.string().regex(/^\S{1,200}$/),
};

export const mode = choice(['development', 'production'], 'production');

export const logLevel = choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info');

export const issuer: SettingRule<string> = {
  form: '"local" for development, or the https address of an OpenID Connect issuer',
  example: 'https://login.example.com/realms/bank',
  schema: z.string().refine((text) => text === 'local' || httpUrl.schema.safeParse(text).success),
};

export const failPoints: SettingRule<string> = {
  form: 'NAME=kill|throw|hang|delay|mark[:once], separated by commas, or @FILE with such a text',
  example: 'relay.afterSend=kill:once',
  schema: z.string().refine((text) => failPointFault(text) === null),
};
