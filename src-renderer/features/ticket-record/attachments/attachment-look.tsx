import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import styles from './attachments.module.css';
import { lookOf } from './attachments.model.ts';
import { download } from './download.ts';

type AttachmentLookProps = { readonly file: Attachment; readonly bytes: Blob; readonly onClose: () => void };

/** Looks at a picture or a plain text without leaving the record. */
export function AttachmentLook({ file, bytes, onClose }: AttachmentLookProps) {
  const text = useText('ticket-record');
  const formats = useFormats();
  const isPicture = lookOf(file.mediaType) === 'picture';
  return (
    <Dialog
      title={file.fileName}
      isOpen
      onClose={onClose}
      width={880}
      footer={
        <>
          <span className={styles.lookSize}>{formats.bytes(file.byteLength)}</span>
          <Button icon={<IconDownload size={16} aria-hidden />} onClick={() => download(file.fileName, bytes)}>{text('files.download', { name: file.fileName })}</Button>
        </>
      }
    >
      {isPicture ? <Picture name={file.fileName} bytes={bytes} /> : <PlainText name={file.fileName} bytes={bytes} />}
    </Dialog>
  );
}

function Picture({ name, bytes }: { readonly name: string; readonly bytes: Blob }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === '' ? null : <img className={styles.look} src={address} alt={name} />;
}

const shownBytes = 200_000;

function PlainText({ name, bytes }: { readonly name: string; readonly bytes: Blob }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isGone = false;
    void bytes.slice(0, shownBytes).text().then((read) => !isGone && setSaid(read));
    return () => {
      isGone = true;
    };
  }, [bytes]);
  return <pre className={styles.lookText} tabIndex={0} role="region" aria-label={name}>{said}</pre>;
}
