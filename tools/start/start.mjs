// `npm start` on a bare Node 20 with nothing installed: installs, then goes on in TypeScript on the project's own Node.
import { continueOnOwnNode, installPackages, refuseOldNode } from '../setup/setup.mjs';

const words = process.argv.slice(2);

if (words.includes('--help') || words.includes('-h')) {
  console.log(`npm start -- [options]     starts the endpoint and the workstation

  --port N          port of the endpoint (4780)
  --data DIR        folder of the endpoint's database and of the workstation's profile
                    (the usual folder of programs' data for this system)
  --database URL    keep the data in this PostgreSQL database instead of the embedded one
  --no-demo         do not fill a new database with the demo desk
  --import FILE     import incidents from a CSV file (plain or gzipped) before the workstation opens
  --no-window       start the endpoint only
  --help            this list

Without a display the workstation runs headless, and a picture of its window is written to a file.
Ctrl+C ends everything.`);
} else {
  refuseOldNode();
  installPackages((sentence) => console.log(sentence));
  continueOnOwnNode('tools/start/run.ts', words);
}
