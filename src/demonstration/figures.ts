/**
 * What five townships state of one year each. Their publications are made to these numbers; the registers of
 * licences, trainings and patrols are filled from them.
 */
export interface StatedFigures {
  readonly township: string;
  readonly year: number;
  /** Releases of the year on the site by the address word of the column; other columns stay silent that year. */
  readonly releases?: Readonly<Record<string, number>>;
  /** Releases on the accounts of the body in social networks (政务新媒体). */
  readonly newMedia?: number;
  readonly licences: number;
  readonly penalties: number;
  readonly applications: number;
  readonly trainings?: number;
  readonly patrols?: number;
  readonly sweeps?: number;
  readonly rectified?: number;
}

const quiet = { licences: 0, penalties: 0, applications: 0 };

/** The five, in the order of their years on record. */
export const statedFigures: readonly StatedFigures[] = [
  { ...quiet, township: 'hejian', year: 2023, licences: 711, penalties: 8 },
  { ...quiet, township: 'yunting', year: 2024 },
  {
    ...{ ...quiet, township: 'dangu', year: 2023, releases: { gzdt: 61, tzgg: 11 } },
    ...{ trainings: 4, patrols: 53, sweeps: 2, rectified: 12 },
  },
  {
    ...{ ...quiet, township: 'huaizhuang', year: 2021 },
    releases: { gzdt: 48, tzgg: 14, zhinan: 1, zhidu: 2, nianbao: 1, jgzn: 2, czyjs: 2, zcwj: 2, zcjd: 2 },
  },
  {
    ...{ ...quiet, township: 'qingyang', year: 2022, newMedia: 206, trainings: 4 },
    releases: { gzdt: 158, tzgg: 36, nianbao: 1, jgzn: 1, czyjs: 2, zcwj: 4, zcjd: 4 },
  },
];

/** What a township states of a year; undefined where nothing special is stated. */
export const statedOf = (township: string, year: number): StatedFigures | undefined =>
  statedFigures.find((stated) => stated.township === township && stated.year === year);
