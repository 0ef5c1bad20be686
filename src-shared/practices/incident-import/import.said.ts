import type { Instant } from '#shared/kernel/instant.ts';
import { tidyLine } from '#shared/kernel/text.ts';

/** Something a person wrote into an incident. */
export type Said = { readonly kind: 'comment' | 'work-note'; readonly at: Instant; readonly authorName: string; readonly text: string; readonly isDated: boolean };

const heading = /^(\S.{6,40}?) - (.{1,120}?) \(([^()]{3,60})\)\s*$/;

/**
 * Takes a journal column apart: entries headed "2016-03-21 09:00:00 - Ann Lee (Work notes)", newest first as exports write
 * them. Text without such a heading is one entry of the row's own time and author.
 */
export function readSaid(
  cell: string,
  kind: 'comment' | 'work-note',
  row: { readonly at: Instant; readonly authorName: string },
  readDate: (text: string) => Instant | undefined,
): Said[] {
  const found: { kind: Said['kind']; at: Instant; authorName: string; lines: string[] }[] = [];
  const loose: string[] = [];
  for (const line of cell.split(/\r?\n/)) {
    const match = heading.exec(line);
    const at = match?.[1] === undefined ? undefined : readDate(match[1]);
    if (match && at) {
      found.push({ kind: kindOf(match[3] ?? '', kind), at, authorName: tidyLine(match[2] ?? ''), lines: [] });
    } else {
      (found.at(-1)?.lines ?? loose).push(line);
    }
  }
  const said = found.map(({ lines, ...entry }) => ({ ...entry, text: textOf(lines), isDated: true }));
  said.reverse();
  const first = textOf(loose);
  if (first !== '') said.push({ kind, ...row, text: first, isDated: false });
  return said.filter((entry) => entry.text !== '');
}

const textOf = (lines: readonly string[]): string => lines.join('\n').trim().slice(0, 40_000);

/** "Work notes", "Notes de travail" and the like; everything else went to the requester. */
function kindOf(label: string, fallback: Said['kind']): Said['kind'] {
  if (/note|travail|intern/i.test(label)) return 'work-note';
  return /comment/i.test(label) ? 'comment' : fallback;
}
