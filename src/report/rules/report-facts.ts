import {
  type CellId,
  type Edition,
  officialForms,
  prescribedEdition,
  type TableId,
} from '../../law/index.ts';
import type { Reading, Report, Section, SectionId } from '../report.ts';
import { type Arithmetic, arithmeticOf } from './arithmetic/imbalances.ts';
import {
  editionOfApplications,
  otherDispositionCollapsed,
  printedNumbers,
  printedValue,
} from './arithmetic/printed-values.ts';
import { type BodyLevel, bodyLevel, levelByOwnWords } from './body-level.ts';
import { noCells, type PrintedCells, printedCells } from './cells/printed-cells.ts';
import type { Claim } from './narrative/claim.ts';
import { claimsOf } from './narrative/claims.ts';
import type { Speaker } from './narrative/scope.ts';
import { type Sentence, sentencesOf } from './narrative/sentences.ts';
import type { Need } from './need.ts';

/** What a report is compared with, and what is known of its body. */
export interface CheckContext {
  /** The same body's report of the year before. */
  readonly previous?: Report;
  /** Reports of other bodies of the same county and year. */
  readonly peers?: readonly Report[];
  /** What the body's own registers (台账) count, by cell of the report's edition. */
  readonly registered?: Readonly<Record<CellId, number>>;
  /** When the caller knows it better than the body's name tells. */
  readonly level?: BodyLevel;
}

/** What rules look at: the report, and what follows from it, each worked out once and only when asked for. */
export class ReportFacts {
  readonly report: Report;
  readonly previous: Report | null;
  readonly peers: readonly Report[];
  readonly registered: Readonly<Record<CellId, number>>;
  readonly year: number | null;
  readonly edition: Edition | null;
  readonly #context: CheckContext;
  #numbers: Float64Array | undefined;
  #arithmetic: Arithmetic | undefined;
  #level: BodyLevel | null | undefined;
  #sentences: readonly Sentence[] | undefined;
  #claims: readonly Claim[] | undefined;
  #prose: string | undefined;
  readonly #printed: Partial<Record<TableId, PrintedCells>> = {};
  #lostInPrint: ReadonlySet<CellId> | undefined;
  #cutOff: ReadonlySet<CellId> | undefined;
  readonly #texts = new Map<SectionId | 'preface', string>();

  constructor(report: Report, context: CheckContext) {
    this.report = report;
    this.#context = context;
    this.previous = context.previous ?? null;
    this.peers = context.peers ?? [];
    this.registered = context.registered ?? {};
    this.year = report.year;
    this.edition = report.edition;
  }

  /** Which identities fail and why. */
  get arithmetic(): Arithmetic {
    this.#arithmetic ??= arithmeticOf(this.report, (edition) => this.#numbersOf(edition));
    return this.#arithmetic;
  }

  /** The body's level: as the caller says, as its name tells, or as the report speaks of itself. */
  get level(): BodyLevel | null {
    this.#level ??= this.#context.level ?? this.#levelByReport();
    return this.#level;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.report);
    return this.#sentences;
  }

  /** What the prose says of the figures in the tables. */
  get claims(): readonly Claim[] {
    this.#claims ??= claimsOf(this.sentences, this.speaker);
    return this.#claims;
  }

  get speaker(): Speaker {
    return { year: this.year, level: this.level, body: this.report.body };
  }

  /** The edition whose rows table 3 prints; a collapsed （六） row makes it the 2019 edition. */
  get applicationsEdition(): Edition | null {
    return editionOfApplications(this.report);
  }

  get otherDispositionCollapsed(): boolean {
    return otherDispositionCollapsed(this.report);
  }

  /** Whether the report is of a year for which no form was prescribed, and follows none. */
  get predatesForms(): boolean {
    return this.year !== null && this.edition === null && prescribedEdition(this.year) === null;
  }

  /** What the cells of a table of the report's edition print: one look at every cell for all rules. */
  printed(table: TableId): PrintedCells {
    this.#printed[table] ??=
      this.edition === null
        ? noCells
        : printedCells(officialForms[this.edition], table, this.#numbersOf(this.edition));
    return this.#printed[table];
  }

  /** Cells that were printed but cannot be told apart: a row lost values, or its digits ran together. */
  get lostInPrint(): ReadonlySet<CellId> {
    this.#lostInPrint ??= new Set(
      this.report.remarks
        .filter(({ kind }) => kind === 'row-incomplete' || kind === 'digits-run-together')
        .flatMap(({ cells }) => cells),
    );
    return this.#lostInPrint;
  }

  /** Cells behind the end of a document that was cut off. */
  get cutOff(): ReadonlySet<CellId> {
    this.#cutOff ??= new Set(this.report.remarks.find(({ kind }) => kind === 'document-cut')?.cells);
    return this.#cutOff;
  }

  /** Whether all of a table lies behind the end of a document that was cut off. */
  isCutOff(table: TableId): boolean {
    if (this.edition === null || this.cutOff.size === 0) return false;
    return officialForms[this.edition].tables[table].cells.every((cell) => this.cutOff.has(cell));
  }

  /** The number a cell prints; undefined for any other state. */
  value(cell: CellId): number | undefined {
    return printedValue(this.report, cell);
  }

  /** The same facts, were one cell to print another number. */
  withValue(cell: CellId, value: number): ReportFacts {
    const reading: Reading = {
      value,
      state: value === 0 ? 'zero' : 'number',
      written: String(value),
      origin: null,
    };
    const cells = { ...this.report.cells, [cell]: reading };
    const facts = new ReportFacts({ ...this.report, cells }, this.#context);
    // The prose is the same, and so is all that was read from it.
    facts.#sentences = this.#sentences;
    facts.#claims = this.#claims;
    facts.#level = this.#level;
    return facts;
  }

  /** The reading of a cell of this edition or of another; undefined when neither prints it. */
  reading(cell: CellId): Reading | undefined {
    return this.report.cells[cell] ?? this.report.foreignCells[cell];
  }

  /** The year before the report's; a report that names no year is of the year after the one the caller lays beside it. */
  get yearBefore(): number | null {
    return this.year === null ? (this.previous?.year ?? null) : this.year - 1;
  }

  section(id: SectionId): Section | undefined {
    return this.report.sections.find((section) => section.id === id);
  }

  /** The plain text of a section, its sentences one after the other; empty when it is missing. */
  text(id: SectionId | 'preface'): string {
    let text = this.#texts.get(id);
    if (text === undefined) {
      text = joined(this.sentences.filter(({ part }) => part === id));
      this.#texts.set(id, text);
    }
    return text;
  }

  /** The plain text of the whole report. */
  get prose(): string {
    this.#prose ??= joined(this.sentences);
    return this.#prose;
  }

  hasTable(table: TableId): boolean {
    return this.edition !== null && this.report.editions[table] !== null;
  }

  /** Whether the report gives a rule what it needs; `previous`, `peers` and `registers` come from the caller. */
  has(need: Need): boolean {
    switch (need) {
      case 'year':
        return this.year !== null;
      case 'title':
        return this.report.title !== null;
      case 'body':
        return this.report.body !== null;
      case 'previous':
        return (
          this.previous !== null && this.previous.year !== null && this.previous.year === this.yearBefore
        );
      case 'peers':
        return this.peers.length > 0;
      case 'registers':
        return Object.keys(this.registered).length > 0;
      case 'disclosed':
      case 'applications':
      case 'disputes':
        return this.hasTable(need);
      default:
        return this.section(need) !== undefined;
    }
  }

  /** What every cell prints, gone through once for the sums and the gaps. */
  #numbersOf(edition: Edition): Float64Array {
    if (edition !== this.edition) return printedNumbers(this.report, edition);
    this.#numbers ??= printedNumbers(this.report, edition);
    return this.#numbers;
  }

  #levelByReport(): BodyLevel | null {
    const byName = this.report.body === null ? null : bodyLevel(this.report.body);
    if (byName !== null) return byName;
    const own = levelByOwnWords(this.text('s1') + this.text('s5'));
    return own === 'department' ? null : own;
  }
}

const joined = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => closed(text)).join('');

/** A line that ends without a full stop, such as a sub-heading, is not part of the next sentence. */
const closed = (text: string): string => (stops.includes(text.at(-1) ?? '') ? text : `${text}。`);

const stops = '。！？';
