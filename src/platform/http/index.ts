export type { ProblemPage } from './answer-problem.ts';
export { createHttpServer, type HttpServerOptions } from './create-http-server.ts';
export { contentDisposition, Download, downloadName } from './download.ts';
export { downloadBytes, downloadCsv } from './download-bytes.ts';
export type { GuardOptions, Identity } from './guard.ts';
export { openApiDocument } from './open-api.ts';
export {
  formPage,
  type Page,
  type PageOptions,
  type PageReply,
  type PageRequest,
  page,
  type SentFile,
  seeOther,
} from './page.ts';
export type { RateLimit, VisitorLimit } from './rate-limit.ts';
export { Redirect } from './redirect.ts';
export { createRepeatedCalls, type RepeatedCalls, type RepeatedCallTables } from './repeated-calls.ts';
export {
  type Credentials,
  type RequestContext,
  type Route,
  type RouteOptions,
  route,
  type UploadedFile,
  type UploadLimits,
  uploadRoute,
} from './route.ts';
export { contentSecurityPolicy, securityHeaders } from './security-headers.ts';
