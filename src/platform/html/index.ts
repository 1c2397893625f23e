export { escapeText } from './escape.ts';
export { href } from './href.ts';
export { type Content, html } from './html.ts';
export { Safe, trusted } from './safe.ts';
