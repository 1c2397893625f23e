import type { PublicBody } from '../../bodies/index.ts';
import { cellAddress, type ReleasedPart, releasedSum, reportAddress } from '../../filing/index.ts';
import type { CellId } from '../../law/index.ts';
import { html, type PageReply } from '../../platform/index.ts';
import { missingPage } from '../pages/missing.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellValue } from './cell-value.ts';
import { findReport } from './find-report.ts';
import { keyFigures } from './key-figures.ts';
import { ownReports } from './report-kind.ts';
import { smallColumns } from './small-columns.ts';

/** The main figures of a body beside those of bodies of its kind (与同类机关对比). */
export async function peersPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const found = await findReport(tools, surroundings, ownReports);
  if ('instead' in found) return found.instead;
  const { body, year } = found;
  const { root } = await tools.bodies.tree(surroundings.request.act.today);
  const sum = root && (await releasedSum(tools.reports, root.id, year));
  const own = sum?.parts.find((part) => part.body.id === body.id);
  if (!sum || !own) return missingPage(surroundings);
  const peers = sum.parts.filter((part) => isAlike(part.body, own.body));
  const absent = peers.filter(({ cells }) => cells === null).map((part) => part.body.shortName);
  return framed(surroundings, {
    title: `${body.shortName} ${year} 年年报与同类机关对比`,
    here: '与同类机关对比',
    canonical: `${reportAddress(body.slug, year)}/peers`,
    crumbs: [...ownReports.crumbs(body), { name: `${year} 年`, address: reportAddress(body.slug, year) }],
    main: html`<h1>${body.shortName}与同类机关对比（${year} 年）</h1>
<div class="sheet"><p>${peers.length > 1 ? `${kindWords(own.body)}共 ${peers.length} 个，每个图从大到小排列，深色的是${body.shortName}。` : '本县没有同类机关，以下只有本机关的数据。'}机关的职责和规模不同，数量的多少不等于公开工作的好坏。</p>
<div class="small-charts">${keyFigures.map(
      ({ cell, name, unit }) =>
        html`<div>${smallColumns(`${name}（${unit}）`, ordered(peers, cell, body.id), false)}<p class="dates">${standing(peers, cell, own)}</p></div>`,
    )}</div>
${absent.length > 0 && html`<p class="notice">${absent.join('、')}尚未公布 ${year} 年年报。</p>`}</div>
<div class="sheet"><h2>各机关的数据</h2><div class="wide" role="region" tabindex="0" aria-label="同类机关的主要数据"><table class="compared"><caption class="unseen">同类机关的主要数据</caption><thead><tr><th scope="col">机关</th>${keyFigures.map(({ name, unit }) => html`<th scope="col" class="number">${name}（${unit}）</th>`)}</tr></thead><tbody>${peers.map(
      (part) =>
        html`<tr ${part.body.id === body.id && html`class="own"`}><th scope="row">${part.cells ? html`<a href="${reportAddress(part.body.slug, year)}">${part.body.shortName}</a>` : part.body.shortName}</th>${keyFigures.map(
          ({ cell }) =>
            html`<td class="number">${part.cells ? value(part, year, cell) : html`<span class="unknown">尚未公布</span>`}</td>`,
        )}</tr>`,
    )}</tbody></table></div></div>`,
  });
}

const isAlike = (one: PublicBody, other: PublicBody): boolean =>
  one.level === other.level && groupOf(one) === groupOf(other);

/** Streets stand beside townships: they do the same work. */
const groupOf = ({ kind }: PublicBody) => (kind === 'street' ? 'township' : kind);

const kindWords = ({ kind }: PublicBody): string =>
  groupOf({ kind } as PublicBody) === 'township'
    ? '乡镇、街道'
    : kind === 'department'
      ? '县级部门'
      : '同类机关';

const ordered = (peers: readonly ReleasedPart[], cell: CellId, ownId: string) =>
  peers
    .toSorted((one, other) => (other.cells?.[cell]?.value ?? -1) - (one.cells?.[cell]?.value ?? -1))
    .map(({ body, cells }) => ({
      ...{ name: body.shortName, cell: cells?.[cell] ?? null, own: body.id === ownId },
    }));

/** Where the body stands among the others, by what is known; the middle is the median. */
function standing(peers: readonly ReleasedPart[], cell: CellId, own: ReleasedPart): string {
  const known = peers
    .flatMap(({ cells }) => cells?.[cell]?.value ?? [])
    .toSorted((one, other) => one - other);
  const mine = own.cells?.[cell]?.value ?? null;
  if (mine === null) return '本机关这一项不详。';
  const middle =
    known.length % 2 === 1
      ? known[(known.length - 1) / 2]!
      : (known[known.length / 2 - 1]! + known[known.length / 2]!) / 2;
  const unknown = peers.filter(({ cells }) => cells && cells[cell]?.value === null).length;
  return `本机关 ${mine}，中位数 ${Math.round(middle * 100) / 100}${unknown > 0 ? `，${unknown} 个机关不详` : ''}。`;
}

const value = ({ body, cells }: ReleasedPart, year: number, cell: CellId) =>
  cells?.[cell]?.state === 'zero'
    ? '0'
    : html`<a href="${cellAddress(body.slug, year, cell)}">${cellValue(cells?.[cell])}</a>`;
