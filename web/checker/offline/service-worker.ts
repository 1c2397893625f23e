/**
 * Keeps the whole checker on the visitor's computer, readers that were not used yet included,
 * so that it works without a network after the first visit.
 */
interface InstallEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends InstallEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Written in by the build: every file of the page, and a name that changes when any of them does. */
declare const offlineFiles: { readonly version: string; readonly files: readonly string[] };

const cacheName = `checker-${offlineFiles.version}`;
const page = './index.html';

addEventListener('install', (event) => (event as InstallEvent).waitUntil(keepAll()));
addEventListener('activate', (event) => (event as InstallEvent).waitUntil(dropOlder()));
addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent;
  const here = new URL(request.url).origin === location.origin;
  if (request.method === 'GET' && here) (event as RequestEvent).respondWith(answer(request));
});

/** A few files at a time, so that the page's own loading is not held up. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const waiting = [...offlineFiles.files];
  const line = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await cache.add(new Request(file, { cache: 'no-cache' }));
    }
  };
  await Promise.all([line(), line(), line(), line()]);
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('checker-') && name !== cacheName)
      .map((name) => caches.delete(name)),
  );
  await (self as unknown as { clients: { claim(): Promise<void> } }).clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.mode === 'navigate' ? page : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}
