import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLinksOf } from '#renderer/data/queries/links.ts';
import { valueOr } from '#renderer/data/queries/loaded.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import { LinkFinder } from './link-finder.tsx';
import { linksFrom, type ReadLink } from './related.model.ts';
import styles from './related.module.css';
import { TicketLineById } from './ticket-line.tsx';

/** The links of the record; taking one away can be undone like anything else. */
export function LinksPanel() {
  const { ticket, mayChange } = useRecord();
  const isOpen = useRecordUi((ui) => ui.opening === 'link');
  const open = useRecordUi((ui) => ui.open);
  const text = useText('ticket-record');
  const loaded = useLinksOf(ticket.id);
  const links = useMemo(() => linksFrom(valueOr(loaded, []), ticket.id), [loaded, ticket.id]);
  const add = mayChange && !isOpen
    ? <Button kind="quiet" isSmall keys="l" icon={<IconPlus size={14} aria-hidden />} onClick={() => open('link')}>{text('related.add')}</Button>
    : undefined;
  return (
    <Panel title={text('related.links')} actions={add}>
      {isOpen && mayChange && <LinkFinder links={links} />}
      {links.length === 0 && !isOpen && <p className={styles.none}>{text('related.none')} {mayChange && text('related.noneBody')}</p>}
      {links.length > 0 && <ul className={styles.lines}>{links.map((link) => <LinkLine key={link.id} link={link} />)}</ul>}
    </Panel>
  );
}

function LinkLine({ link }: { readonly link: ReadLink }) {
  const { mayChange, commands, act } = useRecord();
  const text = useText('ticket-record');
  const words = useText('entities');
  const other = useTicket(link.otherId);
  const number = other.kind === 'here' ? other.value.number || other.value.provisionalNumber : '';
  return (
    <TicketLineById
      id={link.otherId}
      relation={link.isInverse ? text(`related.inverse.${link.type}`) : words(`linkType.${link.type}`)}
      isWaiting={link.isWaiting}
      {...(mayChange
        ? { actions: <IconButton size="small" label={text('related.remove', { number })} icon={<IconX size={14} aria-hidden />} onClick={() => void act(commands.links.remove(link.id))} /> }
        : {})}
    />
  );
}
