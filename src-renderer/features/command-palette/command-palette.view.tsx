import { Modal } from '@mantine/core';
import { IconBolt, IconHistory, IconList, IconSearch, IconTicket, IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { StatePicture } from '#renderer/entities/ticket/state-badge.tsx';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import styles from './command-palette.module.css';
import { type PaletteLine, usePalette } from './use-palette.ts';

/** A view the palette can go to. */
export type PaletteView = { readonly key: string; readonly name: string; readonly onGo: () => void };

export type CommandPaletteProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly views: readonly PaletteView[];
  readonly recentIds: readonly string[];
  readonly onOpenTicket: (ticketId: string) => void;
  readonly onPerson: (personId: string) => void;
};

/** Any action, record, view or person by a few letters. */
export function CommandPalette(props: CommandPaletteProps) {
  const text = useText('command-palette');
  return (
    <Modal.Root opened={props.isOpen} onClose={props.onClose} size={640} padding={0} yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={text('title')}><Palette {...props} /></Modal.Content>
    </Modal.Root>
  );
}

function Palette(props: CommandPaletteProps) {
  const text = useText('command-palette');
  const id = useId();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { sections, isRunning } = usePalette(asked, props);
  const lines = sections.flatMap((section) => section.lines);
  const chosen = Math.min(at, lines.length - 1);
  const chosenKey = lines[chosen]?.key ?? '';
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);

  // The palette is closed first: the action may open a dialog of its own or move the focus.
  const run = (line: PaletteLine | undefined): void => {
    if (line === undefined) return;
    props.onClose();
    requestAnimationFrame(() => line.run());
  };
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(lines[chosen]);
    else if (by === undefined) return;
    else setAt(Math.abs(by) === 1 ? (chosen + by + lines.length) % Math.max(lines.length, 1) : Math.min(Math.max(chosen + by, 0), lines.length - 1));
    event.preventDefault();
  };
  return (
    <div className={styles.palette}>
      <div className={styles.ask}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          autoFocus
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosenKey === '' ? undefined : `${id}-${chosenKey}`}
          aria-label={text('title')}
          placeholder={text('placeholder')}
          spellCheck={false}
          value={asked}
          onChange={(event) => { setAsked(event.currentTarget.value); setAt(0); }}
          onKeyDown={key}
        />
      </div>
      <div ref={list} id={id} role="listbox" aria-label={text('title')} className={styles.list}>
        {sections.map((section) => (
          <div key={section.title} role="group" aria-label={section.title}>
            <div className={styles.heading} aria-hidden>{section.title}</div>
            {section.lines.map((line) => (
              <Line key={line.key} id={`${id}-${line.key}`} line={line} isChosen={line.key === chosenKey} onPick={() => run(line)} onPoint={() => setAt(lines.indexOf(line))} />
            ))}
          </div>
        ))}
        {lines.length === 0 && <p className={styles.nothing}>{isRunning ? text('searching') : text('nothing', { text: asked })}</p>}
      </div>
      <div className={styles.foot}>
        <span><Keys keys="ArrowUp" /> <Keys keys="ArrowDown" /> {text('hints.move')}</span>
        <span><Keys keys="Enter" /> {text('hints.run')}</span>
        <span><Keys keys="Escape" /> {text('hints.close')}</span>
        <span className={styles.count} role="status">{isRunning ? text('searching') : text('results', { count: lines.length })}</span>
      </div>
    </div>
  );
}

const pictures = { action: IconBolt, record: IconTicket, recent: IconHistory, view: IconList, person: IconUser } as const;

type LineProps = { readonly id: string; readonly line: PaletteLine; readonly isChosen: boolean; readonly onPick: () => void; readonly onPoint: () => void };

function Line({ id, line, isChosen, onPick, onPoint }: LineProps) {
  const Picture = pictures[line.kind];
  return (
    <div id={id} role="option" aria-selected={isChosen} className={styles.line} onClick={onPick} onPointerMove={isChosen ? undefined : onPoint}>
      {line.ticketId === '' ? <><Picture size={16} aria-hidden /><Words line={line} /></> : <TicketWords line={line} />}
      {line.keys !== '' && <Keys keys={line.keys} />}
    </div>
  );
}

/** A ticket's line says its state as well, and its newest title. */
function TicketWords({ line }: { readonly line: PaletteLine }) {
  const ticket = useTicket(line.ticketId);
  if (ticket.kind !== 'here') return <><IconTicket size={16} aria-hidden /><Words line={line} /></>;
  const { state, number, provisionalNumber, shortDescription } = ticket.value;
  return <><StatePicture state={state} size={16} /><Words line={{ ...line, lead: number === '' ? provisionalNumber : number, label: shortDescription }} /></>;
}

function Words({ line }: { readonly line: PaletteLine }) {
  return (
    <>
      {line.lead !== '' && <span className={styles.lead}>{line.lead}</span>}
      <span className={styles.label}>{line.label}</span>
      {line.detail !== '' && <span className={styles.detail}>{line.detail}</span>}
    </>
  );
}
