import type { Notification, NotificationConstructorOptions } from 'electron';

type Shown = Pick<Notification, 'show' | 'on'>;
type Notice = { readonly title: string; readonly body: string; readonly target: string };

/** Shows notices of the operating system. */
export type Notices = { readonly show: (notice: Notice) => void };

/** How many notices are held: Electron forgets one that nobody refers to, and its click with it. */
const heldAtMost = 50;

/** Shows notices, and tells the target of one that was clicked. */
export function openNotices(make: (options: NotificationConstructorOptions) => Shown, onClick: (target: string) => void): Notices {
  const held: Shown[] = [];
  return {
    show({ title, body, target }) {
      const notification = make({ title, body });
      notification.on('click', () => onClick(target));
      notification.on('close', () => {
        const index = held.indexOf(notification);
        if (index >= 0) held.splice(index, 1);
      });
      held.push(notification);
      if (held.length > heldAtMost) held.shift();
      notification.show();
    },
  };
}
