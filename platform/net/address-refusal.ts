import { BlockList, isIP } from 'node:net';

const list = (subnets: readonly string[]): BlockList => {
  const blocked = new BlockList();
  for (const subnet of subnets) {
    const [address = '', prefix = ''] = subnet.split('/');
    blocked.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return blocked;
};

/** Services of clouds that hand out credentials to whoever asks from inside. 168.63.129.16 is Azure's, in public space. */
const metadata = list(['169.254.0.0/16', '100.100.100.200/32', '168.63.129.16/32', 'fd00:ec2::254/128']);

/** IANA special-purpose registries (RFC 6890 and later): no host of the internet has such an address. */
const special = list([
  ...['0.0.0.0/8', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Within 2000::/3: IETF protocols with Teredo and ORCHID, documentation, 6to4 (which carries any IPv4 address).
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]);

const privateV4 = list([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
]);
const privateV6 = list(['::1/128', 'fc00::/7']);
/** Everything else of IPv6 is special: link-local, multicast, IPv4-mapped, NAT64, unspecified. */
const globalV6 = list(['2000::/3']);

/**
 * Why this product does not connect to an address that somebody else named; null when it may. Private and loopback
 * addresses can be allowed; link-local ones, metadata services and special-purpose ranges never are, nor is an IPv4
 * address in the clothes of an IPv6 one. What is no address is refused.
 */
export function addressRefusal(address: string, allowPrivate: boolean): string | null {
  const plain = address.replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0) return 'is not an IP address';
  const is = (blocked: BlockList): boolean => blocked.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  if (is(metadata)) return 'is a link-local or metadata address';
  if (is(version === 4 ? privateV4 : privateV6)) return allowPrivate ? null : 'is a private or loopback address';
  if (is(special) || (version === 6 && !is(globalV6))) return 'is a special-purpose address';
  return null;
}
