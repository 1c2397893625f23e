import { CLOSE, END, type MarkupScanner, OPEN, TEXT, type Token } from '../markup/markup-scanner.ts';
import { type ElementKind, kindOf } from './elements.ts';

/** What `passInvisible` met on its way. */
export interface Passed {
  /** The token to go on with. */
  readonly token: Token;
  /** Tables inside the element. */
  readonly tables: number;
}

const noInside: ReadonlySet<ElementKind> = new Set<ElementKind>(['break', 'void', 'meta', 'image', 'field']);
const tableParts: ReadonlySet<ElementKind> = new Set<ElementKind>(['table', 'group', 'row', 'cell']);

/**
 * Passes over the element whose open tag was just read, and no further: published pages leave tags open,
 * and an unclosed hidden <span> must not hide the rest of the report.
 */
export function passInvisible(scanner: MarkupScanner): Passed {
  const root = scanner.name.toLowerCase();
  const rootKind = kindOf(scanner.nameHash);
  let tables = 0;
  if (scanner.selfClosing || noInside.has(rootKind)) return { token: scanner.next(), tables };
  const open = new OpenElements(root);
  for (let token = scanner.next(); ; token = scanner.next()) {
    if (token === END) return { token, tables };
    if (token === TEXT) continue;
    const name = scanner.name.toLowerCase();
    const kind = kindOf(scanner.nameHash);
    if (token === OPEN) {
      const inTable = open.has('table') && root !== 'table';
      if (!inTable && endsBefore(rootKind, root, name, kind)) return { token, tables };
      if (kind === 'raw') scanner.passRawText(name);
      else if (!noInside.has(kind) && !scanner.selfClosing) open.push(name);
      if (kind === 'table') tables += 1;
    } else if (open.has(name)) {
      open.closeTo(name);
      if (open.isEmpty()) return { token: scanner.next(), tables };
    } else if (closesParentOf(rootKind, name, kind)) return { token: CLOSE, tables };
  }
}

/** Elements whose close tag may be left out end where the next of their kind begins. */
function endsBefore(rootKind: ElementKind, root: string, name: string, kind: ElementKind): boolean {
  if (rootKind === 'cell') return kind === 'cell' || kind === 'row' || kind === 'group';
  if (rootKind === 'row') return kind === 'row' || kind === 'group';
  if (root === 'p') return kind === 'block' || kind === 'heading' || kind === 'table';
  return root === 'li' && name === 'li';
}

/** A close tag of nothing inside belongs to a parent, unless it is of the kind that strays. */
function closesParentOf(rootKind: ElementKind, name: string, kind: ElementKind): boolean {
  if (tableParts.has(kind)) return true;
  if (tableParts.has(rootKind)) return false;
  if (name === 'p') return rootKind === 'inline' || rootKind === 'apart';
  return kind === 'block' || kind === 'heading';
}

/** The elements open inside the invisible one, itself included. */
class OpenElements {
  private readonly names: string[] = [];
  private readonly counts = new Map<string, number>();

  constructor(root: string) {
    this.push(root);
  }

  push(name: string): void {
    this.names.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  closeTo(name: string): void {
    for (let last = this.names.pop(); last !== undefined; last = this.names.pop()) {
      this.counts.set(last, this.counts.get(last)! - 1);
      if (last === name) return;
    }
  }

  isEmpty(): boolean {
    return this.names.length === 0;
  }
}
