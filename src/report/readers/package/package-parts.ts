import { decode } from '../decode.ts';
import { decodeEntities } from '../markup/entities.ts';
import { hashName, MarkupScanner, OPEN } from '../markup/markup-scanner.ts';
import type { Refused } from '../refuse.ts';
import type { Archive } from './unzip.ts';

/** What a part of an Office package refers to: relation id → where it is and what it is. */
export type Relations = ReadonlyMap<string, { readonly target: string; readonly type: string }>;

const relationship = hashName('Relationship');

/** The text of an XML part; null when the package has no such part. */
export function partText(archive: Archive, name: string): string | null | Refused {
  const bytes = archive.part(name);
  return bytes instanceof Uint8Array ? decode(bytes) : bytes;
}

/** The text of a part the document can be read without: styles, numbering, properties. */
export function optionalPartText(archive: Archive, name: string): string | null {
  const text = partText(archive, name);
  return typeof text === 'string' ? text : null;
}

/** The relations of a part, '' for those of the package itself. Targets are full names inside the package. */
export function relationsOf(archive: Archive, part: string): Relations {
  const relations = new Map<string, { target: string; type: string }>();
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const text = optionalPartText(archive, `${folder}_rels/${part.slice(slash)}.rels`);
  if (text === null) return relations;
  const scanner = new MarkupScanner(text, 'xml');
  for (let token = scanner.next(); token !== 0; token = scanner.next()) {
    if (token !== OPEN || scanner.nameHash !== relationship) continue;
    const target = decodeEntities(scanner.attribute('Target') ?? '');
    relations.set(scanner.attribute('Id') ?? '', {
      target: target.startsWith('/') ? target.slice(1) : withoutSteps(folder + target),
      type: scanner.attribute('Type')?.split('/').at(-1) ?? '',
    });
  }
  return relations;
}

/** The part a relation of this type leads to; `usual` where the package does not say. */
export function relatedPart(relations: Relations, type: string, usual: string): string {
  for (const relation of relations.values()) if (relation.type === type) return relation.target;
  return usual;
}

/** The prefix a part uses for a namespace, with its colon; '' for the default namespace. */
export function prefixOf(xml: string, namespace: RegExp): string | null {
  const root = xml.slice(0, 20_000);
  for (const found of root.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)) {
    if (namespace.test(found[2]!)) return found[1] ? `${found[1]}:` : '';
  }
  return null;
}

function withoutSteps(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
