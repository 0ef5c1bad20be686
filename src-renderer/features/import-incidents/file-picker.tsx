import { IconFileTypeCsv } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './import-incidents.module.css';

/** A place to drop a file, and a button that asks for one. */
export function FilePicker({ onFile }: { readonly onFile: (file: File) => void }) {
  const text = useText('import-incidents');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileTypeCsv size={40} stroke={1.4} aria-hidden className={styles.dropIcon} />
      <p className={styles.dropTitle}>{text(isOver ? 'drop.over' : 'drop.title')}</p>
      <p className={styles.dim}>{text('drop.or')}</p>
      <Button kind="primary" onClick={() => input.current?.click()}>{text('drop.choose')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.gz,text/csv,application/gzip"
        aria-label={text('drop.choose')}
        data-testid="import-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
      <p className={styles.intro}>{text('intro')}</p>
    </div>
  );
}
