import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { useAllHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keys, useKeysText } from '#renderer/ui/keys.tsx';
import { groupsOf } from './keyboard-map.model.ts';
import styles from './keyboard-map.module.css';

type KeyboardMapProps = { readonly isOpen: boolean; readonly onClose: () => void; readonly groupOrder: readonly string[] };

/** What every key does, made from what is registered now. */
export function KeyboardMap({ isOpen, onClose, groupOrder }: KeyboardMapProps) {
  const text = useText('keyboard-map');
  return (
    <Dialog title={text('title')} isOpen={isOpen} onClose={onClose} width={760}>
      <Map groupOrder={groupOrder} />
    </Dialog>
  );
}

function Map({ groupOrder }: { readonly groupOrder: readonly string[] }) {
  const text = useText('keyboard-map');
  const or = useText('ui')('or');
  const keysText = useKeysText();
  const [search, setSearch] = useState('');
  const groups = groupsOf(useAllHotkeys(), search, keysText, groupOrder);
  return (
    <>
      <TextInput data-autofocus aria-label={text('search')} placeholder={text('search')} leftSection={<IconSearch size={16} aria-hidden />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      <div className={styles.groups}>
        {groups.map(({ group, shortcuts }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl className={styles.list}>
              {shortcuts.map((shortcut) => (
                <div key={shortcut.id} className={styles.line}>
                  <dt>{shortcut.label}</dt>
                  <dd className={styles.keys}>
                    {shortcut.keys.map((keys, index) => <Fragment key={keys}>{index > 0 && <span>{or}</span>}<Keys keys={keys} /></Fragment>)}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {groups.length === 0 && <p className={styles.nothing} role="status">{text('nothing', { text: search })}</p>}
      <p className={styles.note}>{text('note')}</p>
    </>
  );
}
