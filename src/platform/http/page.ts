import type { Act } from '../act.ts';
import type { Download } from './download.ts';
import type { RateLimit, VisitorLimit } from './rate-limit.ts';

/** A file that came with a form: held in memory, looked into by nobody yet. */
export interface SentFile {
  /** The field of the form. */
  readonly field: string;
  /** What the visitor calls it. */
  readonly name: string;
  /** Null when it was larger than allowed. */
  readonly bytes: Buffer | null;
}

/** What a page knows of its visitor. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What a form sent; empty for GET. */
  readonly form: Readonly<Record<string, string>>;
  /** The files a form sent, where the page takes any. */
  readonly files?: readonly SentFile[];
  readonly cookies: Readonly<Record<string, string>>;
  /** Address of the page as the browser asked for it, query included. */
  readonly url: string;
  readonly act: Act;
  readonly ip: string;
  /** Holds this visitor to a limit of the page's own; what is made for no visitor is not held to any. */
  readonly limit?: VisitorLimit;
}

/** A page as bytes, with what goes before them. */
export interface PageReply {
  /** 200 unless said otherwise. */
  readonly status?: number;
  /** `text/html; charset=utf-8` unless said otherwise. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What is special about a page. */
export interface PageOptions {
  /**
   * The page is the same for all visitors of one variant and follows from what is released: it may be kept until
   * something else is released.
   */
  readonly cached?: boolean;
  readonly rateLimit?: RateLimit;
  /** Most bytes of a form; 64 KB unless said otherwise. */
  readonly bodyLimit?: number;
  /** The form may bring files: so many, each with at most so many bytes. */
  readonly files?: { readonly most: number; readonly mostBytes: number };
}

/** An address for people, usable without script (页面). */
export interface Page {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly options: PageOptions;
  handle(request: PageRequest): Promise<PageReply | Download>;
}

/** A page to look at. */
export const page = (path: string, handle: Page['handle'], options: PageOptions = {}): Page => ({
  method: 'GET',
  path,
  options,
  handle,
});

/** Where a form of a page goes; only forms of our own pages are taken. */
export const formPage = (path: string, handle: Page['handle'], options: PageOptions = {}): Page => ({
  method: 'POST',
  path,
  options,
  handle,
});

/** Sends the browser elsewhere after a form was taken. */
export const seeOther = (location: string): PageReply => ({ status: 303, headers: { location }, body: '' });
