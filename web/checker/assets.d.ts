declare module '*.css';

declare module '*?url' {
  const address: string;
  export default address;
}

declare module 'pdfjs-dist/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
