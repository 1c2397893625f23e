import type { FastifyInstance } from 'fastify';
import {
  answerRequest,
  contentSecurityPolicy,
  loadSite,
  type Site,
  securityHeaders,
} from '../platform/index.ts';
import { arePagesStale, buildPages, type PagesName, pagesFolder } from './build-pages.ts';
import { sendOfficePage } from './office-page.ts';

/** The applications that run in the browser, under their addresses `/office/` and `/checker/`. */
export interface WebPages {
  /** Gives them their places; requests wait for what is still being built. */
  mount(app: FastifyInstance): void;
  /** Settles when all of them can be served, or throws why not. */
  readonly built: Promise<void>;
}

/** Builds what is missing, one after the other, while the server already answers everything else. */
export function webPages(secure: boolean): WebPages {
  const office = site('office');
  const checker = office.then(
    () => site('checker'),
    () => site('checker'),
  );
  const built = Promise.all([office, checker]).then(() => undefined);
  // Whoever asks for the pages hears of it; nobody asking is no reason to end the server.
  built.catch(() => undefined);
  return {
    built,
    mount(app) {
      const pages = { office, checker };
      for (const name of ['office', 'checker'] as const) {
        const headers = {
          ...securityHeaders(secure),
          'content-security-policy': contentSecurityPolicy(secure),
        };
        app.get(`/${name}`, (_request, reply) => reply.redirect(`/${name}/`, 308));
        app.get(`/${name}/*`, async (request, reply) => {
          const files = await pages[name];
          // Every address of the office that is no file opens its page; addresses within it are its own affair.
          const [address] = request.url.slice(name.length + 1).split('?');
          if (name === 'office' && opensPage(files, address!)) return sendOfficePage(files, reply, secure);
          reply.hijack();
          await answerRequest({ files, base: `/${name}`, headers }, request.raw, reply.raw);
          return reply;
        });
      }
    },
  };
}

const opensPage = (files: Site, address: string) =>
  address === '/index.html' || !(files.has(address) || address.startsWith('/assets/'));

async function site(name: PagesName): Promise<Site> {
  if (arePagesStale(name)) await buildPages(name);
  return loadSite(pagesFolder(name));
}
