import { connect } from 'node:net';

/** What came back over the line. */
export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly text: string;
}

/** Lines to a server on which a request goes out exactly as it is written. */
export function linesTo(url: string) {
  /** Sends an address as it is written, which `fetch` would tidy up. */
  const raw = (method: string, path: string, more: Readonly<Record<string, string>> = {}) => {
    const lines = Object.entries({ host: new URL(url).host, connection: 'close', ...more });
    return wire(
      `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
  };

  function wire(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      const parts: Buffer[] = [];
      socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${request.slice(0, 80)}`)));
      socket.on('error', reject);
      socket.on('data', (part) => parts.push(part));
      socket.on('close', () => {
        const [head = '', ...rest] = Buffer.concat(parts).toString().split('\r\n\r\n');
        resolve({ status: Number(head.split(' ')[1]), head, text: rest.join('\r\n\r\n') });
      });
      socket.write(request);
    });
  }

  return { raw, wire };
}
