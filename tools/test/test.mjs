// `npm test`: installs what is missing, then runs every check on the project's own Node.
import { continueOnOwnNode, ensureChromium, ensurePostgres, installPackages, refuseOldNode } from '../setup/setup.mjs';

const say = (sentence) => console.log(`[guichet] ${sentence}`);

refuseOldNode();
installPackages(say);
if (!process.argv.includes('--help')) {
  ensureChromium(say);
  ensurePostgres(say);
}
continueOnOwnNode('tools/test/checks.ts', process.argv.slice(2));
