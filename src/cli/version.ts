import manifest from '../../package.json' with { type: 'json' };

/** The program's version, e.g. 0.1.0. */
export const version: string = manifest.version;
