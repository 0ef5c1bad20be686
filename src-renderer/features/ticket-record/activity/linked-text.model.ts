/** A piece of a text: plain words, or an address of the web. */
export type TextPiece = { readonly kind: 'words' | 'address'; readonly text: string };

const address = /\bhttps?:\/\/[^\s<>"]+/gi;
/** Signs at the end of an address that belong to the sentence around it. */
const trailing = /[.,;:!?)\]}'"»]+$/;

/** Cuts a text into words and web addresses; the pieces together are the text. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(trailing, '');
    if (match.index > at) pieces.push({ kind: 'words', text: text.slice(at, match.index) });
    pieces.push({ kind: 'address', text: url });
    at = match.index + url.length;
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) });
  return pieces;
}
