import { IconCloudCheck, IconCloudUp, IconFile, IconFileText, IconPhoto, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useRecord } from '../record-scope.tsx';
import { AttachmentLook } from './attachment-look.tsx';
import styles from './attachments.module.css';
import { isStored, lookOf } from './attachments.model.ts';
import { download } from './download.ts';

/** The files of the record: name, size, and whether the server has them. Nothing while there are none. */
export function AttachmentStrip({ files }: { readonly files: readonly Attachment[] }) {
  const { commands } = useRecord();
  const toast = useToast();
  const text = useText('ticket-record');
  const [shown, setShown] = useState<{ file: Attachment; bytes: Blob }>();
  const open = async (file: Attachment): Promise<void> => {
    const bytes = await commands.attachments.bytesOf(file.sha256);
    if (bytes === undefined) toast.show({ tone: 'info', text: text('files.away', { name: file.fileName }) });
    else if (lookOf(file.mediaType) === 'none') download(file.fileName, bytes);
    else setShown({ file, bytes });
  };
  if (files.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={text('files.label')}>
      <ul className={styles.files}>{files.map((file) => <AttachmentChip key={file.id} file={file} onOpen={() => void open(file)} />)}</ul>
      {shown && <AttachmentLook file={shown.file} bytes={shown.bytes} onClose={() => setShown(undefined)} />}
    </section>
  );
}

const pictures = { picture: IconPhoto, text: IconFileText, none: IconFile } as const;

function AttachmentChip({ file, onOpen }: { readonly file: Attachment; readonly onOpen: () => void }) {
  const { mayChange, commands, act } = useRecord();
  const formats = useFormats();
  const text = useText('ticket-record');
  const Picture = pictures[lookOf(file.mediaType)];
  const hasUploaded = isStored(file);
  return (
    <li className={styles.file}>
      <button type="button" className={styles.face} title={text('files.open', { name: file.fileName })} onClick={onOpen}>
        <Picture size={16} aria-hidden className={styles.picture} />
        <span className={styles.name}>{file.fileName}</span>
        <span className={styles.size}>{formats.bytes(file.byteLength)}</span>
        <span className={styles.state} data-stored={hasUploaded} title={text(hasUploaded ? 'files.stored' : 'files.waitingLong')}>
          {hasUploaded
            ? <IconCloudCheck size={14} role="img" aria-label={text('files.stored')} />
            : <><IconCloudUp size={14} aria-hidden />{text('files.waiting')}</>}
        </span>
      </button>
      {mayChange && <IconButton size="small" label={text('files.remove', { name: file.fileName })} icon={<IconX size={14} aria-hidden />} onClick={() => void act(commands.attachments.remove(file.id))} />}
    </li>
  );
}
