import type { Entry } from './register-kind.ts';

/** The files that prove an entry, to be looked at. */
export function EvidenceLinks({ entry: { id, evidence } }: { readonly entry: Entry }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="gaps">
      {evidence.map(({ file, name }) => (
        <li key={file}>
          <a href={`/api/registers/${id}/evidence/${file}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
