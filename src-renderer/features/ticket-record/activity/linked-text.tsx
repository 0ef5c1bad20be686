import { Anchor } from '@mantine/core';
import { readBridge } from '#renderer/platform/bridge.ts';
import { piecesOf } from './linked-text.model.ts';

/** Text as it was written; web addresses open in the person's browser, never here. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, index) => piece.kind === 'words'
        ? piece.text
        : (
          <Anchor
            key={index}
            href={piece.text}
            underline="always"
            onClick={(event) => {
              event.preventDefault();
              void readBridge().call('link.openExternal', { url: piece.text });
            }}
          >
            {piece.text}
          </Anchor>
        ))}
    </>
  );
}
