export * from './pdf-library.ts';
