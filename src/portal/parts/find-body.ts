import type { PublicBody } from '../../bodies/index.ts';
import type { PageReply, PageRequest } from '../../platform/index.ts';
import type { PortalTools } from '../portal-tools.ts';

/** The body an address names, or where its pages are now: addresses outlive renames and mergers (更名、合并). */
export async function findBody(
  { bodies }: PortalTools,
  { params, url, act }: PageRequest,
): Promise<{ readonly body: PublicBody } | { readonly moved: PageReply } | null> {
  const word = params.body!;
  const body = await bodies.resolve(word, act.today);
  if (!body) return null;
  if (body.slug === word) return { body };
  const location = url.replace(`/b/${encodeURIComponent(word)}/`, `/b/${body.slug}/`);
  return { moved: { status: 301, headers: { location }, body: '' } };
}
