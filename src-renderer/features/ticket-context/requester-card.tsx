import { IconBuilding, IconClock, IconMail, IconMapPin, IconPhone, IconUserUp } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { instantOf } from '#shared/kernel/instant.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { VipMark } from '#renderer/entities/person/person-chip.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useItemsOf } from '#renderer/data/queries/items.ts';
import { useTicketList } from '#renderer/data/queries/tickets.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { useNow } from '#renderer/ui/time.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { localTime, recentTicketsOf } from './ticket-context.model.ts';
import styles from './ticket-context.module.css';
import { TicketRowLine } from './ticket-row-line.tsx';

const recentLimit = 10;
const itemLimit = 6;

type RequesterCardProps = { readonly ticket: Ticket; readonly onOpenTicket: (ticketId: string, how?: 'look' | 'tab' | 'window') => void };

/** Who asked: how to reach them, what time it is there, what else they have ([TW-19]). */
export function RequesterCard({ ticket, onOpenTicket }: RequesterCardProps) {
  const directory = useDirectory();
  const text = useText('ticket-context');
  const caller = directory.person(ticket.callerId);
  const view = useMemo((): TicketView => ({
    filters: [{ field: 'callerId', operator: 'is', values: [ticket.callerId] }],
    sort: { field: 'openedAt', direction: 'descending' },
    text: '',
  }), [ticket.callerId]);
  const rows = useTicketList(view).rows;
  const items = useItemsOf(ticket.callerId);
  if (!caller) return <Panel title={text('requester')}><p className={styles.none}>{text('noCaller')}. {text('noCallerBody')}</p></Panel>;
  const recent = recentTicketsOf(rows, ticket, recentLimit);
  return (
    <>
      <Panel title={text('requester')}><Facts caller={caller} /></Panel>
      <Panel title={text('recent')}>
        {recent.length === 0
          ? <p className={styles.none}>{text('noRecent')}</p>
          : <ul className={styles.lines}>{recent.map((row) => <TicketRowLine key={row.id} ticket={row} onOpen={onOpenTicket} />)}</ul>}
      </Panel>
      <Panel title={text('items')}>
        {items.length === 0
          ? <p className={styles.none}>{text('noItems')}</p>
          : <ul className={styles.items}>{items.slice(0, itemLimit).map((item) => <li key={item.id}><span>{item.name}</span><span className={styles.dim}>{item.serialNumber}</span></li>)}</ul>}
      </Panel>
    </>
  );
}

function Facts({ caller }: { readonly caller: Person }) {
  const directory = useDirectory();
  const language = useLanguage();
  const text = useText('ticket-context');
  const now = useNow();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = localTime(instantOf(now), caller.timeZone, { timeZone: here, language: language === 'fr' ? 'fr' : 'en-GB' });
  return (
    <div className={styles.requester}>
      <div className={styles.name}>
        <Avatar id={caller.id} name={caller.name} size={32} />
        <div className={styles.who}>
          <span className={styles.strong}>{caller.name} {caller.isVip && <VipMark />}</span>
          {caller.title !== '' && <span className={styles.dim}>{caller.title}</span>}
        </div>
      </div>
      {caller.phone !== '' && <Contact icon={<IconPhone size={14} aria-hidden />} label={text('phone')} value={caller.phone} />}
      {caller.email !== '' && <Contact icon={<IconMail size={14} aria-hidden />} label={text('email')} value={caller.email} />}
      {caller.location !== '' && <Fact icon={<IconMapPin size={14} aria-hidden />} label={text('site')}>{caller.location}</Fact>}
      {time !== undefined && (
        <Fact icon={<IconClock size={14} aria-hidden />} label={text('localTime', { time: '' })}>
          <span className="tabular">{text('localTime', { time: time.text })}</span>
          {time.isOffHours && <span className={styles.dim}>{text('offHours')}</span>}
        </Fact>
      )}
      {caller.company !== '' && <Fact icon={<IconBuilding size={14} aria-hidden />} label={text('company')}>{caller.company}</Fact>}
      {caller.managerId !== '' && <Fact icon={<IconUserUp size={14} aria-hidden />} label={text('manager')}>{directory.nameOf(caller.managerId)}</Fact>}
    </div>
  );
}

type FactProps = { readonly icon: ReactNode; readonly label: string; readonly children: ReactNode };

const Fact = ({ icon, label, children }: FactProps) => <div className={styles.fact} title={label}>{icon}{children}</div>;

/** A number or address: a click copies it, since the phone stands beside the screen. */
function Contact({ icon, label, value }: { readonly icon: ReactNode; readonly label: string; readonly value: string }) {
  const toast = useToast();
  const text = useText('ticket-context');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    toast.show({ tone: 'ok', text: text('copied', { value }), seconds: 2, name: 'copied' });
  };
  return (
    <button type="button" className={styles.contact} title={label} aria-label={text('copy', { value })} onClick={() => void copy()}>
      {icon}<span className={styles.value}>{value}</span>
    </button>
  );
}
