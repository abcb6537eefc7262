import { describe, expect, it } from '@jest/globals';
import { addressRefusal } from '../../../platform/net/address-refusal.js';

const publicOnes = ['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '2a00::1'];
const privateOnes = [
  ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '198.18.0.1', '127.0.0.1', '127.9.9.9'],
  ...['::1', '0:0:0:0:0:0:0:1', 'fc00::1', 'fd12:3456::1'],
];
/** Refused even where private addresses are allowed. */
const neverOnes = [
  ...['0.0.0.0', '169.254.169.254', '169.254.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '192.0.2.1'],
  ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'fd00:ec2::254',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
  ],
  ...['64:ff9b::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1'],
  ...['localhost', '', '127.1', '0x7f000001', '1.2.3.4.5'],
];

describe('an address that somebody else named', () => {
  it.each(publicOnes)('is connected to when it is public: %s', (address) => {
    expect(addressRefusal(address, false)).toBeNull();
    expect(addressRefusal(address, true)).toBeNull();
  });

  it.each(privateOnes)('is refused when it is private, unless that is allowed: %s', (address) => {
    expect(addressRefusal(address, false)).toBe('is a private or loopback address');
    expect(addressRefusal(address, true)).toBeNull();
  });

  it.each(neverOnes)('is always refused when it is link-local, special, disguised or none: "%s"', (address) => {
    expect(addressRefusal(address, false)).not.toBeNull();
    expect(addressRefusal(address, true)).not.toBeNull();
  });
});
