/** A way for the windows of the program to talk: what one posts all others hear. */
export type Channel<Message> = {
  readonly post: (message: Message) => void;
  readonly hear: (listener: (message: Message) => void) => () => void;
  readonly close: () => void;
};

/** Opens the channel of this name; all windows come from one build, so messages are taken as they are. */
export function openChannel<Message>(name: string): Channel<Message> {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    hear: (listener) => {
      const onMessage = (event: MessageEvent<Message>) => listener(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
}
