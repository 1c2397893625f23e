import type { DraftedFigure, DraftedReport } from './drafted-report.ts';

/** A figure of a draft under a name that stays when other figures come and go (数据的锚点). */
export interface AnchoredFigure {
  readonly key: string;
  readonly figure: DraftedFigure;
  readonly digits: string;
  /** The words it stands between, to find it again in a text that was changed. */
  readonly before: string;
  readonly after: string;
}

const mostBefore = 8;
const mostAfter = 2;

/** Every figure in the text of a draft under its name: the part and the words around it. */
export function anchoredFigures({ report, sources }: DraftedReport): readonly AnchoredFigure[] {
  const seen = new Map<string, number>();
  return sources.figures.map((figure, index) => {
    const text = paragraphOf(report, figure);
    const neighbours = [sources.figures[index - 1], sources.figures[index + 1]];
    const [left, right] = neighbours.map((other) =>
      other?.part === figure.part && other.paragraph === figure.paragraph ? other : undefined,
    );
    const end = figure.start + figure.length;
    const from = Math.max(figure.start - mostBefore, left ? left.start + left.length : 0);
    const to = Math.min(end + mostAfter, right?.start ?? text.length);
    const before = text.slice(from, figure.start);
    const after = text.slice(end, to);
    const name = `${figure.part}:${before}#${after}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const key = times === 1 ? name : `${name}/${times}`;
    return { key, figure, digits: text.slice(figure.start, end), before, after };
  });
}

function paragraphOf(report: DraftedReport['report'], { part, paragraph }: DraftedFigure): string {
  const paragraphs =
    part === 'preface' ? report.preface : report.sections.find(({ id }) => id === part)!.paragraphs;
  return paragraphs[paragraph]!.text;
}
