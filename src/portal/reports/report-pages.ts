import type { Page, PageReply } from '../../platform/index.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { cellPage, countyCellPage } from './cell-page.ts';
import { countyYearPage } from './county-year-page.ts';
import { earlierPage } from './earlier-page.ts';
import { peersPage } from './peers-page.ts';
import { reportDownload } from './report-file.ts';
import { countyReports, ownReports } from './report-kind.ts';
import { reportPage } from './report-page.ts';
import { waysOfCounty, waysOfOwn } from './report-ways.ts';
import { reportsFeed } from './reports-feed.ts';
import { reportsPage } from './reports-page.ts';
import { reportYearsPage } from './years-page.ts';

type Show = (tools: PortalTools, surroundings: PageSurroundings) => Promise<PageReply>;

/** Every address of annual reports (年报). They last: reports keep them through renames and mergers. */
export const reportPages = (kept: (path: string, render: Show) => Page): readonly Page[] => [
  kept('/reports', reportsPage),
  kept('/reports/feed.xml', reportsFeed),
  kept('/reports/all/:year', countyYearPage),
  kept('/reports/all/:year/cells/:table/:row/:column', countyCellPage),
  kept('/reports/:body', reportYearsPage),
  kept('/reports/:body/:year/peers', peersPage),
  ...(
    [
      { at: '/reports/:body/:year', kind: ownReports, ways: waysOfOwn },
      { at: '/reports/:body/:year/whole', kind: countyReports, ways: waysOfCounty },
    ] as const
  ).flatMap(({ at, kind, ways }) => [
    kept(at, (tools, where) => reportPage(tools, where, { kind, ways })),
    kept(`${at}/:file`, (tools, where) => reportDownload(tools, where, kind)),
    kept(`${at}/versions/:number`, (tools, where) => earlierPage(tools, where, kind)),
    kept(`${at}/cells/:table/:row/:column`, (tools, where) => cellPage(tools, where, kind)),
  ]),
];
