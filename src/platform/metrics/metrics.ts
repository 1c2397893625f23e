/** Names and values that split one measure into several, e.g. `{ route: '/api/columns' }`. Never personal data. */
export type Labels = Readonly<Record<string, string | number>>;

/** Something that only rises, such as the number of requests. */
export interface Counter {
  add(labels?: Labels, amount?: number): void;
}

/** How long something took, in buckets. */
export interface Histogram {
  observe(seconds: number, labels?: Labels): void;
}

/** The measures of one process (运行指标), in the text format that Prometheus reads. */
export interface Metrics {
  counter(name: string, help: string): Counter;
  histogram(name: string, help: string, buckets?: readonly number[]): Histogram;
  /** A value that is asked for when the measures are read. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** All measures as text. */
  text(): Promise<string>;
}

type Writer = () => string | Promise<string>;

const usualBuckets = [0.001, 0.005, 0.015, 0.05, 0.15, 0.5, 1.5, 5];
/** More would mean that a label holds something that has no end, such as an address. */
const mostSeries = 2000;

/** An empty set of measures. */
export function createMetrics(): Metrics {
  const writers = new Map<string, Writer>();
  const declare = (name: string, help: string, type: string, lines: Writer) => {
    if (writers.has(name)) throw new TypeError(`measure ${name} is declared twice`);
    writers.set(name, async () => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${await lines()}`);
  };
  return {
    counter: (name, help) => {
      const { counter, lines } = newCounter(name);
      declare(name, help, 'counter', lines);
      return counter;
    },
    histogram: (name, help, buckets = usualBuckets) => {
      const { histogram, lines } = newHistogram(name, buckets);
      declare(name, help, 'histogram', lines);
      return histogram;
    },
    gauge: (name, help, read) => declare(name, help, 'gauge', async () => `${name} ${await read()}\n`),
    text: async () => (await Promise.all([...writers.values()].map((write) => write()))).join(''),
  };
}

function newCounter(name: string): { counter: Counter; lines: Writer } {
  const series = new Map<string, number>();
  const counter: Counter = {
    add: (labels = {}, amount = 1) => {
      const key = written(labels);
      if (series.has(key) || series.size < mostSeries) series.set(key, (series.get(key) ?? 0) + amount);
    },
  };
  return { counter, lines: () => [...series].map(([key, value]) => `${name}${key} ${value}\n`).join('') };
}

function newHistogram(name: string, buckets: readonly number[]): { histogram: Histogram; lines: Writer } {
  const series = new Map<string, { labels: Labels; counts: number[]; sum: number; count: number }>();
  const histogram: Histogram = {
    observe: (seconds, labels = {}) => {
      const key = written(labels);
      const one = series.get(key) ?? { labels, counts: buckets.map(() => 0), sum: 0, count: 0 };
      if (one.count === 0 && series.size >= mostSeries) return;
      series.set(key, one);
      one.sum += seconds;
      one.count += 1;
      buckets.forEach((limit, index) => {
        if (seconds <= limit) one.counts[index]! += 1;
      });
    },
  };
  const lines = () =>
    [...series.values()]
      .map(({ labels, counts, sum, count }) =>
        [
          ...buckets.map((limit, at) => `${name}_bucket${written({ ...labels, le: limit })} ${counts[at]}\n`),
          `${name}_bucket${written({ ...labels, le: '+Inf' })} ${count}\n`,
          `${name}_sum${written(labels)} ${sum}\n`,
          `${name}_count${written(labels)} ${count}\n`,
        ].join(''),
      )
      .join('');
  return { histogram, lines };
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${String(value).replace(/[\\"\n]/g, (char) => escapes[char]!)}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
