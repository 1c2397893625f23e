import type { PublicBody } from '../../bodies/index.ts';
import type { PageReply, PageRequest } from '../../platform/index.ts';
import type { PortalTools } from '../portal-tools.ts';

/** The body an address names, or where its pages are now: addresses outlive renames and mergers (更名、合并). */
export async function findBody(
  { bodies }: PortalTools,
  { params, url, act }: PageRequest,
): Promise<{ readonly body: PublicBody } | { readonly moved: PageReply } | null> {
  const word = params.body!;
  const structure = await bodies.structure();
  const body = structure.resolve(word, act.today);
  if (!body) return null;
  if (body.slug === word) return { body };
  const isSame = body.id === word || structure.history(body.id).some(({ slug }) => slug === word);
  // The pages of a body that was merged are not those of the one it became part of.
  const location =
    isSame || body.code === word
      ? url.replace(`/b/${encodeURIComponent(word)}/`, `/b/${body.slug}/`)
      : `/b/${body.slug}/`;
  return { moved: { status: 301, headers: { location }, body: '' } };
}

/** The bodies that became part of another one (并入的机关), as they were last called. */
export async function formerBodies(
  { bodies }: PortalTools,
  body: PublicBody,
): Promise<readonly PublicBody[]> {
  const { successions, lastKnown } = await bodies.structure();
  return successions
    .filter(({ successorId }) => successorId === body.id)
    .flatMap(({ bodyId, since }) => lastKnown(bodyId, since) ?? []);
}
