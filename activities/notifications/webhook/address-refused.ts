import { addressRefusal } from '../../../platform/net/address-refusal.js';

/** The receiver's address is one that nobody outside should be able to make us connect to. */
export class AddressRefused extends Error {
  constructor(hostname: string, address: string, allowPrivate: boolean) {
    const what = hostname === address ? address : `${hostname} is ${address}, which`;
    const hint = addressRefusal(address, true) === null ? ' (TENURE_WEBHOOK_ALLOW_PRIVATE=true allows it)' : '';
    super(`not connected: ${what} ${addressRefusal(address, allowPrivate)}${hint}`);
    this.name = 'AddressRefused';
  }
}
