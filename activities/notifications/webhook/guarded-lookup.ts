import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { addressRefusal } from '../../../platform/net/address-refusal.js';
import { AddressRefused } from './address-refused.js';

/** Answers every address of a name. */
export type Resolve = (
  hostname: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** As the machine resolves names: hosts file, then DNS. */
export const systemResolve: Resolve = (hostname, answer) =>
  lookup(hostname, { all: true }, (error, addresses) => answer(error, addresses));

/**
 * Resolves a name for a connection that is being made, and lets only addresses through that may be connected to. What is
 * checked is what is connected to: nothing resolves the name a second time, so a name that changes its mind (DNS
 * rebinding) wins nothing. One forbidden address among several refuses the name.
 */
export function guardedLookup(allowPrivate: boolean, resolve: Resolve = systemResolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const refused = addresses.find(({ address }) => addressRefusal(address, allowPrivate) !== null);
      if (refused) return callback(new AddressRefused(hostname, refused.address, allowPrivate), []);
      const [first] = addresses;
      if (first === undefined) return callback(new Error(`${hostname} has no address`), []);
      if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}
