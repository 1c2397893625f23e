/** Who acts (行为人): a signed-in person, somebody unknown, or the system itself. */
export type Actor =
  | { readonly kind: 'person'; readonly accountId: string; readonly personId: string; readonly name: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string };

/** Anybody who has not signed in. */
export const anonymous: Actor = { kind: 'anonymous' };

/** One word that tells actors apart, for keys of records; holds no name of a person. */
export function actorKey(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.accountId}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}
