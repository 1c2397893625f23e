/** What every page is held to: nothing from elsewhere, nothing inline, nobody's frame. */
const strict: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'style-src': "'self'",
};

/**
 * The content security policy. A page that needs something more, such as an application whose styles carry a
 * nonce, says which directives it changes and sends the result as its own header.
 */
export function contentSecurityPolicy(
  secure: boolean,
  changes: Readonly<Record<string, string>> = {},
): string {
  const directives = Object.entries({ ...strict, ...changes }).map(([name, sources]) => `${name} ${sources}`);
  return [...directives, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ');
}

/** Sent with every answer; `secure` when the site is reached by HTTPS only. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(secure),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
