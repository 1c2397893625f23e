import { mostEvidenceBytes, mostEvidenceFiles } from '../applications/index.ts';
import {
  type Download,
  formPage,
  isId,
  type Page,
  type PageOptions,
  type PageReply,
  page,
  seeOther,
} from '../platform/index.ts';
import { released } from '../publishing/index.ts';
import { evaluationPage, evaluationsPage, takeEvaluationAnswer } from './evaluation/evaluation-page.ts';
import { showFollowed } from './following/followed.ts';
import { keepLook, type Look, lookOf } from './look.ts';
import { accessibilityPage, mapPage } from './pages/about.ts';
import { answersPage } from './pages/answers.ts';
import { applicationStatisticsData, applicationStatisticsPage } from './pages/application-statistics.ts';
import { applyPage, checkApplication, nearbyPage, takeApplication } from './pages/apply.ts';
import { articlePage, printPage } from './pages/article.ts';
import { bodiesPage, countyBlockPage } from './pages/blocks.ts';
import { blockPage, bodyPage, columnPage } from './pages/body.ts';
import { cataloguePage } from './pages/catalogue.ts';
import { complainFollowed } from './pages/complain.ts';
import { feedbackPage, takeFeedback, takeSatisfaction, thanksPage } from './pages/feedback.ts';
import { feedPage } from './pages/feeds.ts';
import { correctFollowed, followPage, payFollowed, withdrawFollowed } from './pages/follow.ts';
import { followedLetter, followedRecord } from './pages/followed-files.ts';
import { formerPage } from './pages/former.ts';
import { homePage } from './pages/home.ts';
import { latestPage, policiesPage } from './pages/library.ts';
import { missingPage } from './pages/missing.ts';
import { datasetPage, openDataPage } from './pages/open-data.ts';
import { opinionPage, showInquiry, takeOpinion } from './pages/opinion.ts';
import { searchPage } from './pages/search.ts';
import { sitemapPage, sitemapPartPage } from './pages/sitemap.ts';
import { bodyStatisticsPage, countyStatisticsPage } from './pages/statistics.ts';
import { blocks } from './parts/body-frame.ts';
import type { PageSurroundings } from './parts/frame.ts';
import type { PortalTools } from './portal-tools.ts';
import { reportPages } from './reports/report-pages.ts';
import { scripts } from './scripts.ts';
import { styleSheet } from './style-sheet.ts';

type Show = (tools: PortalTools, surroundings: PageSurroundings) => Promise<PageReply | Download>;

/** Every address of the public site (公众网站). */
export function portalPages(tools: PortalTools): readonly Page[] {
  const sheet = styleSheet();
  const show =
    (render: Show): Page['handle'] =>
    async (request) =>
      render(tools, { request, site: await tools.site(request.act.today), style: sheet.address });
  const kept = (path: string, render: Show) => page(path, show(render), { cached: true });
  const fresh = (path: string, render: Show, options?: PageOptions) => page(path, show(render), options);

  return [
    kept('/', homePage),
    kept('/bodies', bodiesPage),
    ...blocks
      .filter(({ slug }) => slug !== 'reports')
      .map(({ slug }) =>
        kept(`/${slug}`, (portal, surroundings) => countyBlockPage(portal, surroundings, slug)),
      ),
    ...reportPages(kept),
    fresh('/evaluation', evaluationsPage),
    fresh('/evaluation/:body/:year', evaluationPage),
    formPage('/evaluation/:body/:year', show(takeEvaluationAnswer), { rateLimit: messages }),
    kept('/statistics', countyStatisticsPage),
    kept('/b/:body/', bodyPage),
    kept('/b/:body/feed.xml', feedPage),
    kept('/b/:body/catalogue/', cataloguePage),
    kept('/b/:body/statistics/', bodyStatisticsPage),
    kept('/b/:body/answers/', answersPage),
    fresh('/b/:body/applications/', applicationStatisticsPage, { rateLimit: searches }),
    fresh('/b/:body/applications/:file', applicationStatisticsData, { rateLimit: searches }),
    kept('/b/:body/former/:former/', formerPage),
    kept('/b/:body/:block/', blockPage),
    kept('/b/:body/c/:column/', columnPage),
    kept('/b/:body/c/:column/feed.xml', feedPage),
    kept('/latest/:kind', latestPage),
    kept('/policies', policiesPage),
    kept('/a/:id', articlePage),
    kept('/a/:id/print', printPage),
    kept('/data', openDataPage),
    kept('/data/:name', datasetPage),
    kept('/feed.xml', feedPage),
    kept('/sitemap.xml', sitemapPage),
    kept('/sitemap/:part', sitemapPartPage),
    kept('/accessibility', accessibilityPage),
    kept('/map', mapPage),
    fresh('/search', searchPage, { rateLimit: searches }),
    fresh('/feedback', feedbackPage),
    fresh('/thanks', thanksPage),
    formPage('/feedback', show(takeFeedback), { rateLimit: messages }),
    fresh('/apply', applyPage),
    fresh('/apply/nearby', nearbyPage, { rateLimit: suggestions }),
    formPage('/apply', show(checkApplication), { rateLimit: checks }),
    formPage('/apply/submit', show(takeApplication), { rateLimit: checks, files: evidence }),
    fresh('/follow', followPage),
    formPage('/follow', show(showFollowed), { rateLimit: following }),
    formPage('/follow/letter', show(followedLetter), { rateLimit: following }),
    formPage('/follow/record', show(followedRecord), { rateLimit: following }),
    formPage('/follow/correct', show(correctFollowed), { rateLimit: following }),
    formPage('/follow/withdraw', show(withdrawFollowed), { rateLimit: following }),
    formPage('/follow/pay', show(payFollowed), { rateLimit: following, files: evidence }),
    formPage('/follow/complain', show(complainFollowed), { rateLimit: following }),
    fresh('/opinion', opinionPage),
    formPage('/opinion', show(showInquiry), { rateLimit: following }),
    formPage('/opinion/give', show(takeOpinion), { rateLimit: following }),
    formPage('/satisfaction', show(takeSatisfaction), { rateLimit: messages }),
    formPage('/look', async ({ form, cookies }) => changeLook(form, lookOf(cookies))),
    page('/files/:id/:name', async (request) => {
      const file = await fileOf(tools, request.params.id!);
      return (
        file ?? missingPage({ request, site: await tools.site(request.act.today), style: sheet.address })
      );
    }),
    page(sheet.address, async () => sheet.reply),
    ...Object.values(scripts).map(({ address, reply }) => page(address, async () => reply)),
    page('/robots.txt', async ({ act }) => ({
      type: 'text/plain; charset=utf-8',
      body: `User-agent: *\nDisallow: /search\nDisallow: /office/\nDisallow: /feedback\nDisallow: /thanks\nDisallow: /setup\nSitemap: ${(await tools.site(act.today)).address}/sitemap.xml\n`,
    })),
  ];
}

const suggestions = { max: 120, per: 60_000 };
/** Pages of one application are looked at several times; how many are handed in is held further down. */
const checks = { max: 40, per: 600_000 };
const evidence = { most: mostEvidenceFiles, mostBytes: mostEvidenceBytes };
const searches = { max: 300, per: 60_000 };
/** Whoever holds a code looks and fetches; wrong codes are held to less, further down. */
const following = { max: 60, per: 600_000 };
const messages = { max: 10, per: 600_000 };

async function fileOf(tools: PortalTools, id: string): Promise<Download | null> {
  const stored = isId(id) ? await released.releasedFile(tools.db, id) : null;
  return stored && tools.file(stored);
}

/** Keeps the chosen look and leads back to the page it was chosen on; never to another site. */
function changeLook(form: Readonly<Record<string, string>>, look: Look): PageReply {
  const chosen: Look = {
    type: form.type === 'large' ? 'large' : form.type === 'usual' ? 'usual' : look.type,
    contrast: form.contrast === 'high' ? 'high' : form.contrast === 'usual' ? 'usual' : look.contrast,
  };
  const back = /^\/(?![/\\])[!-~]*$/.test(form.back ?? '') ? form.back! : '/';
  const reply = seeOther(back);
  return { ...reply, headers: { ...reply.headers, 'set-cookie': keepLook(chosen) } };
}
