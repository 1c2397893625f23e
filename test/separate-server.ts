/**
 * Runs the tests of the platform and of the modules above it against a separate PostgreSQL server: one from the
 * same binaries, listening on a loopback port and asking for a password, as a server that somebody else runs.
 * `npm run test:server`, or with paths of tests behind `--`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openCluster } from '../src/platform/database/embedded/open-cluster.ts';
import { testDataFolder } from './database.ts';

const given = process.argv.slice(2);
const tests = given.length > 0 ? given : ['src/**/*.test.ts', 'test/*.test.ts', 'test/journeys/**/*.test.ts'];
const data = testDataFolder();
try {
  const settings = { fsync: 'off', synchronous_commit: 'off', max_connections: '200' };
  const server = await openCluster(data.databaseHome, { listens: 'loopback', settings });
  const { host, port, user, password } = server.address;
  const TEST_DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`;
  const child = spawn(process.execPath, ['--test', '--test-isolation=none', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL },
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
  await server.close();
} finally {
  data.remove();
}
