import { Menu, UnstyledButton } from '@mantine/core';
import { IconInbox, IconKeyboard, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLogout, IconPlus, IconSearch, IconSettings, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMe } from '#renderer/data/queries/desk-context.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { Product } from '#renderer/ui/product.tsx';
import styles from './rail.module.css';

type Place = 'my-work' | 'queues';

export type RailProps = {
  readonly label: string;
  readonly place: Place;
  readonly isWide: boolean;
  readonly onToggleWide: () => void;
  readonly onGo: (place: Place) => void;
  readonly onCreate: () => void;
  readonly onFind: () => void;
  readonly onPreferences: () => void;
  readonly onKeyboardMap: () => void;
  readonly onSignOut: () => void;
};

/** The rail: where one can go, and who one is. Narrow it shows pictures with their names on hover. */
export function Rail(props: RailProps) {
  const text = useText('navigation');
  const { isWide } = props;
  return (
    <nav className={styles.rail} data-wide={isWide} aria-label={props.label}>
      <div className={styles.sign}><Product isSmall={!isWide} /></div>
      <Entry isWide={isWide} label={text('create')} keys="n i" icon={<IconPlus size={20} />} isMain onClick={props.onCreate} />
      <Entry isWide={isWide} label={text('palette')} keys="mod+k" icon={<IconSearch size={20} />} onClick={props.onFind} />
      <div className={styles.gap} />
      <Entry isWide={isWide} label={text('myWork')} keys="o m" icon={<IconUserCheck size={20} />} isHere={props.place === 'my-work'} onClick={() => props.onGo('my-work')} />
      <Entry isWide={isWide} label={text('queues')} keys="o q" icon={<IconInbox size={20} />} isHere={props.place === 'queues'} onClick={() => props.onGo('queues')} />
      <div className={styles.space} />
      <Entry isWide={isWide} label={text(isWide ? 'collapse' : 'expand')} icon={isWide ? <IconLayoutSidebarLeftCollapse size={20} /> : <IconLayoutSidebarLeftExpand size={20} />} onClick={props.onToggleWide} />
      <Entry isWide={isWide} label={text('keyboardMap')} keys="?" icon={<IconKeyboard size={20} />} onClick={props.onKeyboardMap} />
      <Entry isWide={isWide} label={text('preferences')} keys="mod+," icon={<IconSettings size={20} />} onClick={props.onPreferences} />
      <PersonEntry isWide={isWide} onSignOut={props.onSignOut} />
    </nav>
  );
}

type EntryProps = {
  readonly isWide: boolean;
  readonly label: string;
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly isHere?: boolean;
  readonly isMain?: boolean;
  readonly onClick: () => void;
};

function Entry({ isWide, label, keys, icon, isHere, isMain = false, onClick }: EntryProps) {
  const button = (
    <UnstyledButton className={styles.entry} data-main={isMain} aria-label={label} aria-current={isHere === true ? 'page' : undefined} onClick={onClick}>
      <span className={styles.icon} aria-hidden>{icon}</span>
      {isWide && <span className={styles.word}>{label}</span>}
      {isWide && keys !== undefined && <span className={styles.keys}><Keys keys={keys} /></span>}
    </UnstyledButton>
  );
  return isWide ? button : <Hint text={label} position="right" {...(keys === undefined ? {} : { keys })}>{button}</Hint>;
}

function PersonEntry({ isWide, onSignOut }: { readonly isWide: boolean; readonly onSignOut: () => void }) {
  const text = useText('navigation');
  const me = useMe();
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.entry} aria-label={text('person', { name: me.name })}>
          <span className={styles.icon}><Avatar id={me.personId} name={me.name} size={24} /></span>
          {isWide && <span className={styles.word}>{me.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text('person', { name: me.name })}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          {text('signOut')}
        </Menu.Item>
        <p className={styles.note}>{text('keepWork')}</p>
      </Menu.Dropdown>
    </Menu>
  );
}
