import type { OpenResult } from '../engine.ts';
import { fetchEngine } from './fetch-parts.ts';

/** Reads a file a person chose or dropped. */
export async function readFile(file: File): Promise<OpenResult> {
  const { openBytes } = await fetchEngine();
  return openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Reads one of this page's own files. */
export async function readAddress(name: string, address: string): Promise<OpenResult> {
  const [response, { openBytes }] = await Promise.all([fetch(address), fetchEngine()]);
  return openBytes(name, new Uint8Array(await response.arrayBuffer()));
}

/** Reads text a person pasted. */
export async function readPasted(text: string): Promise<OpenResult> {
  return (await fetchEngine()).openText('粘贴的文字', text);
}
