/** What a window was opened for: the whole desk, or one ticket alone. */
export type Target = { readonly kind: 'desk' } | { readonly kind: 'ticket'; readonly ticketId: string };

/** Reads `?record=tickets/<id>`; anything else is the whole desk. */
export function readTarget(search: string): Target {
  const [collection, ticketId = ''] = (new URLSearchParams(search).get('record') ?? '').split('/');
  return collection === 'tickets' && ticketId !== '' ? { kind: 'ticket', ticketId } : { kind: 'desk' };
}
