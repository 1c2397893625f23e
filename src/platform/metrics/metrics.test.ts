import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from './metrics.ts';

test('measures are written as Prometheus reads them', async () => {
  const metrics = createMetrics();
  const requests = metrics.counter('requests_total', 'Requests.');
  requests.add({ route: '/a', status: 200 });
  requests.add({ route: '/a', status: 200 });
  requests.add({ route: 'say "hi"\n\\' });
  metrics.gauge('memory_bytes', 'Memory.', async () => 7);
  const seconds = metrics.histogram('seconds', 'Time.', [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 2]) seconds.observe(value, { route: '/a' });
  assert.equal(
    await metrics.text(),
    [
      '# HELP requests_total Requests.',
      '# TYPE requests_total counter',
      'requests_total{route="/a",status="200"} 2',
      'requests_total{route="say \\"hi\\"\\n\\\\"} 1',
      '# HELP memory_bytes Memory.',
      '# TYPE memory_bytes gauge',
      'memory_bytes 7',
      '# HELP seconds Time.',
      '# TYPE seconds histogram',
      'seconds_bucket{route="/a",le="0.1"} 2',
      'seconds_bucket{route="/a",le="1"} 3',
      'seconds_bucket{route="/a",le="+Inf"} 4',
      'seconds_sum{route="/a"} 2.65',
      'seconds_count{route="/a"} 4',
      '',
    ].join('\n'),
  );
});

test('a measure is declared once, and a label without end does not fill the memory', async () => {
  const metrics = createMetrics();
  const visits = metrics.counter('visits_total', 'Visits.');
  assert.throws(() => metrics.counter('visits_total', 'Visits.'), TypeError);
  for (let index = 0; index < 5000; index += 1) visits.add({ address: index });
  assert.equal((await metrics.text()).split('\n').length, 2003);
});
