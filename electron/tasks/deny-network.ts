import { Socket as DatagramSocket } from 'node:dgram';
import { Socket } from 'node:net';

/**
 * Takes the network away from this process for good: a document may name remote pictures, schemas and entities, and
 * reading it must not tell anybody that it was read. Parsers here do not fetch; this holds when one of them learns to.
 */
export function denyNetwork(): void {
  const refuse = () => {
    throw new Error('An importer tried to reach the network.');
  };
  Object.defineProperty(Socket.prototype, 'connect', { value: refuse });
  Object.defineProperty(DatagramSocket.prototype, 'send', { value: refuse });
  Object.defineProperty(DatagramSocket.prototype, 'connect', { value: refuse });
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
    Object.defineProperty(globalThis, name, { value: refuse, writable: false, configurable: false });
  }
}
