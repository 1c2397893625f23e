import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A sign-in of a county on a loopback port (OpenID Connect), which confirms whoever the test says; browsers are sent back at once. */
export interface FakeIssuer {
  readonly address: string;
  /** What it puts into the next token, over what would be right. */
  claims: Record<string, unknown>;
  /** Signs with a key it does not publish. */
  forged: boolean;
  /** What a browser comes back with after it was sent to `address`. */
  confirm(address: string): Record<string, string>;
  close(): void;
}

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts one for the client `gongkai`. */
export async function startFakeIssuer(): Promise<FakeIssuer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const asked = new Map<string, Asked>();

  const idToken = ({ nonce }: Asked) => {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer.address, sub: 'u-1', aud: 'gongkai', iat: now, exp: now + 300, nonce };
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part({ ...usual, ...issuer.claims })}`;
    const key = issuer.forged ? others.privateKey : keys.privateKey;
    return `${text}.${createSign('sha256').update(text).sign(key, 'base64url')}`;
  };

  const token = (form: URLSearchParams) => {
    const one = asked.get(form.get('code') ?? '');
    asked.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!one || one.challenge !== challenge) return null;
    return { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken(one) };
  };

  const server = createServer(async (request, response) => {
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.url === '/.well-known/openid-configuration')
      return answer(200, {
        ...{ issuer: issuer.address, authorization_endpoint: `${issuer.address}/authorize` },
        ...{ token_endpoint: `${issuer.address}/token`, jwks_uri: `${issuer.address}/keys` },
        ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (request.url === '/keys')
      return answer(200, {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    if (request.url?.startsWith('/authorize')) {
      const address = `${issuer.address}${request.url}`;
      const back = new URL(new URL(address).searchParams.get('redirect_uri')!);
      back.search = new URLSearchParams(issuer.confirm(address)).toString();
      return response.writeHead(302, { location: back.href }).end();
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const given = token(new URLSearchParams(body));
    return given ? answer(200, given) : answer(400, { error: 'invalid_grant' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const issuer: FakeIssuer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    claims: {},
    forged: false,
    confirm: (address) => {
      const { searchParams } = new URL(address);
      const code = `code-${asked.size}-${Math.floor(performance.now() * 1000)}`;
      asked.set(code, { nonce: searchParams.get('nonce')!, challenge: searchParams.get('code_challenge')! });
      return { code, state: searchParams.get('state')! };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return issuer;
}
