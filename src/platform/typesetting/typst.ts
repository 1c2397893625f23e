import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * The Typst compiler with its typefaces: Noto Serif SC, and before it whatever the office keeps in the folder named by
 * FONT_DIR (方正小标宋、仿宋_GB2312 … by licence of their own).
 */
export async function typst(fontFolder: string | undefined = process.env.FONT_DIR): Promise<NodeCompiler> {
  const { NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const noto = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  const fontPaths = [...(fontFolder ? [fontFolder] : []), join(noto, '400Regular'), join(noto, '700Bold')];
  return compiler.create({ fontArgs: [{ fontPaths }] });
}
