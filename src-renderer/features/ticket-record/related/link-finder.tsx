import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { useAnnounce } from '#renderer/ui/announcer.tsx';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import { isLinked, linkWays, type ReadLink } from './related.model.ts';
import styles from './related.module.css';
import { TicketFinder } from './ticket-finder.tsx';

/** Chooses the kind of link and the other record, found by number or words. */
export function LinkFinder({ links }: { readonly links: readonly ReadLink[] }) {
  const { ticket, commands, act } = useRecord();
  const close = useRecordUi((ui) => ui.close);
  const announce = useAnnounce();
  const text = useText('ticket-record');
  const words = useText('entities');
  const [wayId, setWayId] = useState(linkWays[0]?.id ?? '');
  const way = linkWays.find((one) => one.id === wayId) ?? linkWays[0];
  if (!way) return null;
  const choose = async (id: string, number: string): Promise<void> => {
    const [from, to] = way.isInverse ? [id, ticket.id] : [ticket.id, id];
    const isDone = await act(commands.links.add({ collection: 'tickets', id: from }, { collection: 'tickets', id: to }, way.type));
    if (!isDone) return;
    announce(text('related.added', { number }));
    close('link');
  };
  return (
    <div className={styles.finder}>
      <NativeSelect
        aria-label={text('related.type')}
        value={wayId}
        onChange={(event) => setWayId(event.currentTarget.value)}
        data={linkWays.map((one) => ({ value: one.id, label: one.isInverse ? text(`related.inverse.${one.type}`) : words(`linkType.${one.type}`) }))}
      />
      <div className={styles.finderBox}>
        <TicketFinder
          label={text('related.search')}
          isLeftOut={(id) => id === ticket.id || isLinked(links, id, way)}
          onChoose={(id, number) => void choose(id, number)}
          onCancel={close}
        />
      </div>
    </div>
  );
}
