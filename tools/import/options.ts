import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/kernel/result.ts';

export const usage = `Takes a ServiceNow-style incident export or audit log (CSV, plain or gzip) into Guichet.

  npm run import -- FILE [options]

Where to:
  --data DIR            a data folder whose endpoint is stopped (default: your own data folder)
  --database URL        a PostgreSQL database instead
  --endpoint URL        a running endpoint, e.g. http://127.0.0.1:4780
  --user NAME           who imports there: a supervisor or an admin
  --password-env VAR    the environment variable with the password (otherwise it is asked for)

How to read it:
  --mapping FILE        a mapping saved before
  --save-mapping FILE   write the mapping that is used, to edit it and use it again
  --time-zone ZONE      zone of dates that name none, e.g. Europe/Paris or +02:00 (default UTC)
  --date-order ORDER    dmy, mdy or ymd, where the file leaves it open
  --source NAME         name of the other system (default servicenow): two systems' numbers never meet

  --dry-run             say what would happen, write nothing
  --yes                 do not ask before writing
  --json                end with one line of JSON
  --help                this text

Rows that cannot be taken are written to FILE.rejected.csv with the reason.
`;

/** What the command line asks for; '' where an option is not given. */
export type ImportOptions = {
  readonly file: string;
  readonly data: string;
  readonly database: string;
  readonly endpoint: string;
  readonly user: string;
  readonly passwordEnv: string;
  readonly mapping: string;
  readonly saveMapping: string;
  readonly timeZone: string;
  readonly dateOrder: '' | 'dmy' | 'mdy' | 'ymd';
  readonly source: string;
  readonly isDryRun: boolean;
  readonly isYes: boolean;
  readonly isJson: boolean;
};

/** Reads the command line; 'help' when only the text is wanted, or a sentence on what is wrong. */
export function parseOptions(args: readonly string[]): Result<ImportOptions | 'help', string> {
  const text = { type: 'string', default: '' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args], strict: true, allowPositionals: true,
      options: {
        data: text, database: text, endpoint: text, user: text, 'password-env': text, mapping: text, 'save-mapping': text,
        'time-zone': text, 'date-order': text, source: text, 'dry-run': flag, yes: flag, json: flag, help: flag,
      },
    });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const { values, positionals } = parsed;
  if (values.help) return ok('help');
  const [file = '', ...more] = positionals;
  if (file === '') return err('Name the file to import.');
  if (more.length > 0) return err(`One file at a time: ${more.join(', ')} is too much.`);
  if ([values.data, values.database, values.endpoint].filter((one) => one !== '').length > 1) return err('Choose one of --data, --database and --endpoint.');
  const dateOrder = (['', 'dmy', 'mdy', 'ymd'] as const).find((one) => one === values['date-order']);
  if (dateOrder === undefined) return err('--date-order is dmy, mdy or ymd.');
  return ok({
    file, data: values.data, database: values.database, endpoint: values.endpoint.replace(/\/+$/, ''), user: values.user,
    passwordEnv: values['password-env'], mapping: values.mapping, saveMapping: values['save-mapping'], timeZone: values['time-zone'],
    dateOrder, source: values.source, isDryRun: values['dry-run'], isYes: values.yes, isJson: values.json,
  });
}

/** Something that ends the import with a sentence for the person, and no stack. */
export class ImportTrouble extends Error {}

/** The file broke off or is damaged: what was read before that is good. */
export class FileTrouble extends ImportTrouble {}
