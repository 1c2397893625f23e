import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

// Everything written was awaited, so nothing is lost by ending here; a pipe left open must not keep us.
process.exit(await run(process.argv.slice(2), processTerminal()));
