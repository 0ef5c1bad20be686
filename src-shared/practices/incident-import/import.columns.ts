import { foldText, tidyLine } from '#shared/kernel/text.ts';
import { type ColumnRole, dateRoles, type FieldRole, roleNames } from './import.roles.ts';

/** The language in which a header is written; `code` means column codes ("sys_updated_on"). */
export type HeaderLanguage = 'code' | 'en' | 'fr';

/** What was made of a header: one role per column, in the header's order. */
export type DetectedColumns = { readonly roles: readonly ColumnRole[]; readonly language: HeaderLanguage; readonly recognised: number };

/** Columns that only repeat what others say, or that only the other system understands. */
const uninteresting = new Set(['active', 'actif', 'active flag', 'sys id', 'sys domain', 'sys class name', 'upon approval', 'upon reject', 'sys domain path']);

const languages = ['code', 'en', 'fr'] as const;

/** name -> every (role, language, rank) that claims it; a smaller rank is the better claim. */
const claims = buildClaims();

/** A header's cell as it is looked up: folded, without marks, prefixes and reference suffixes. */
export function foldHeader(header: string): string {
  const words = foldText(header).replace(/[^\p{Letter}\p{Number}°.]+/gu, ' ').trim();
  return tidyLine(words.replace(/\.(name|display ?value|user name|email|number|label|value)$/, '').replace(/\./g, ' '))
    .replace(/^(incident|task) (?=(priority|impact|urgency|subcategory|description|short description|opened|closed|resolved)\b)/, '')
    .replace(/^(u|dv|x) (?=\S{2})/, '');
}

/** Whether a row of cells reads like the header of an incident export, and how well: the number of known names. */
export const countKnownNames = (cells: readonly string[]): number =>
  new Set(cells.map((cell) => claims.get(foldHeader(cell))?.[0]?.role).filter((role) => role !== undefined)).size;

/**
 * Finds out what each column of a header tells. A name that means one thing in English and another in French is read in the
 * header's own language; of two columns that claim one role the better name wins and the other is kept as `extra`.
 */
export function detectColumns(header: readonly string[]): DetectedColumns {
  const folded = header.map(foldHeader);
  const language = languageOf(header, folded);
  const taken = new Map<FieldRole, { column: number; rank: number }>();
  for (const [column, name] of folded.entries()) {
    const claim = bestClaim(name, language);
    if (!claim) continue;
    const current = taken.get(claim.role);
    if (!current || claim.rank < current.rank) taken.set(claim.role, { column, rank: claim.rank });
  }
  const roles: ColumnRole[] = folded.map((name) => (name === '' || uninteresting.has(name) ? 'ignore' : 'extra'));
  for (const [role, { column }] of taken) roles[column] = role;
  return { roles, language, recognised: taken.size };
}

/** Whether a role's values are dates. */
export const isDateRole = (role: ColumnRole): boolean => dateRoles.some((one) => one === role);

type Claim = { readonly role: FieldRole; readonly language: HeaderLanguage; readonly rank: number };

function buildClaims(): ReadonlyMap<string, readonly Claim[]> {
  const all = new Map<string, Claim[]>();
  const roles = Object.keys(roleNames).filter((role): role is FieldRole => role in roleNames);
  for (const role of roles) {
    for (const [order, language] of languages.entries()) {
      for (const [index, name] of roleNames[role][language].entries()) {
        const list = all.get(name) ?? [];
        list.push({ role, language, rank: order * 100 + index });
        all.set(name, list);
      }
    }
  }
  return all;
}

function bestClaim(name: string, language: HeaderLanguage): Claim | undefined {
  const found = claims.get(name) ?? [];
  return found.find((claim) => claim.language === language) ?? found[0];
}

/** Codes look like codes; between the labels the language that claims more of the names wins. */
function languageOf(header: readonly string[], folded: readonly string[]): HeaderLanguage {
  const codes = header.filter((cell) => /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(cell.trim())).length;
  const onlyIn = (language: 'en' | 'fr') =>
    folded.filter((name) => {
      const found = claims.get(name) ?? [];
      return found.length > 0 && found.every((claim) => (language === 'fr' ? claim.language === 'fr' : claim.language !== 'fr'));
    }).length;
  if (codes * 3 >= header.length && codes > 1) return 'code';
  return onlyIn('fr') > onlyIn('en') ? 'fr' : 'en';
}
