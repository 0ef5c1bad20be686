/** Lower case without accents, ligatures opened: "Œuvre d'Été" becomes "oeuvre d'ete". For search and matching, never for display. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘]/g, "'");
}

/** One line without doubled blanks, trimmed. */
export const tidyLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words of a text, folded: runs of letters and digits. */
export const wordsOf = (text: string): string[] => foldText(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];
