import type { FastifyRequest } from 'fastify';

/** How long a body may take, in milliseconds. */
export interface BodyPatience {
  readonly whole: number;
  /** Without a single byte. */
  readonly pause: number;
}

/** Says 408 in the place where the body is read. */
class BodyTooSlow extends Error {
  readonly statusCode = 408;

  constructor() {
    super('the body did not arrive in time');
    this.name = 'BodyTooSlow';
  }
}

/**
 * Ends a request whose body trickles or stalls, so that it cannot hold a place for hours. Counts bytes at the
 * socket: listening to the data would take them away from whoever reads the body.
 */
export function watchBody({ raw }: FastifyRequest, { whole, pause }: BodyPatience): void {
  const latest = performance.now() + whole;
  let heard = raw.socket.bytesRead;
  const timer = setInterval(
    () => {
      const silent = raw.socket.bytesRead === heard && !raw.isPaused();
      heard = raw.socket.bytesRead;
      if (silent || performance.now() >= latest) giveUp();
    },
    Math.min(pause, whole),
  ).unref();
  const stop = () => clearInterval(timer);
  const giveUp = () => {
    stop();
    // Whoever reads the body hears of it and can still answer; a form that is being taken apart cannot. A request that
    // was answered early is read by nobody, and an error that nobody hears would end the whole server.
    const isRead = raw.listenerCount('error') > 0;
    if (isRead && !raw.headers['content-type']?.startsWith('multipart/'))
      raw.emit('error', new BodyTooSlow());
    else raw.destroy(isRead ? new BodyTooSlow() : undefined);
  };
  raw.once('end', stop);
  raw.once('close', stop);
}
