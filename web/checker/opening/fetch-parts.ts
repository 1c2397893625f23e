/** Reads, recognises and checks; the first view stands without it. */
export const fetchEngine = () => import('../engine.ts');

/** The page of a report on the bench; the first view stands without it. */
export const fetchCheckingPage = () => import('../checking/checking-page.tsx');
