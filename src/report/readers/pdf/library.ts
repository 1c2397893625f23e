/**
 * What the PDF reader needs of pdf.js (pdfjs-dist) and of the place it runs in. The caller gives it,
 * because where the character maps lie and what time it is differ between browser and command line.
 */
export interface PdfLibrary {
  readonly getDocument: (source: PdfSource) => PdfLoading;
  /** Where the predefined character maps (UniGB-UCS2-H, GBK-EUC-H …) lie, with a closing slash. */
  readonly cMapUrl: string;
  readonly cMapPacked: boolean;
  /** Where the substitutes of the fonts that need not be embedded lie, with a closing slash. */
  readonly standardFontDataUrl: string;
  readonly wasmUrl?: string;
  /** Milliseconds on a clock that never goes back, for the limit on reading time. */
  readonly now: () => number;
}

/** What pdf.js is asked to open. */
export interface PdfSource {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly cMapUrl: string;
  readonly cMapPacked: boolean;
  readonly standardFontDataUrl: string;
  readonly wasmUrl?: string;
  /** 0: pdf.js writes nothing to the console. */
  readonly verbosity: number;
  readonly disableFontFace: boolean;
  readonly useSystemFonts: boolean;
  readonly isOffscreenCanvasSupported: boolean;
}

/** A document being opened. */
export interface PdfLoading {
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
}

/** An opened document. */
export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: object }>;
}

/** One page; its text is asked for, the steps of its drawing only where a table needs its ruled lines. */
export interface PdfPage {
  getViewport(options: { readonly scale: number }): PdfViewport;
  getTextContent(options: { readonly disableNormalization: boolean }): Promise<PdfTextContent>;
  getOperatorList(): Promise<PdfOperatorList>;
  cleanup(): unknown;
}

/** The visible part of a page after cropping and rotation; `transform` leads from PDF space to its top left. */
export interface PdfViewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** The steps in which a page is drawn. */
export interface PdfOperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The texts of a page in the order of the file. */
export interface PdfTextContent {
  readonly items: readonly (PdfTextItem | { readonly type: string })[];
}

/** A run of text in one font; `transform` places its first glyph, `width` is its advance in points. */
export interface PdfTextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}
