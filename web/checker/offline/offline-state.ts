import { useEffect, useState } from 'react';

/** Whether the page works without a network: not possible here, being prepared, or ready. */
export type OfflineState = 'unavailable' | 'preparing' | 'ready';

/** Registers the service worker once and tells how far it is. */
export function useOfflineState(): OfflineState {
  const [state, setState] = useState<OfflineState>('unavailable');
  useEffect(() => {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    // Absent where the page is not served over https or from this computer.
    if (!workers) return;
    workers
      .register('./service-worker.js')
      .then(() => {
        setState('preparing');
        return workers.ready;
      })
      .then(() => setState('ready'))
      .catch(() => setState('unavailable'));
  }, []);
  return state;
}
