import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { attachmentLimitBytes } from '#shared/domain/attachment/attachment.record.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useFormats } from '#renderer/ui/time.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import { useRecord } from '../record-scope.tsx';
import { faultOf, filesIn, isUnnamed } from './attachments.model.ts';

type DropHandlers = {
  readonly onDragEnter: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
};

/** Attaches files however they come: by button, dropped or pasted. Each is judged alone. */
export function useAttach(): { readonly attach: (files: readonly File[]) => Promise<void>; readonly isOver: boolean; readonly handlers: DropHandlers } {
  const { ticket, mayChange, commands, act } = useRecord();
  const toast = useToast();
  const formats = useFormats();
  const { nowMs } = useUi();
  const text = useText('ticket-record');
  const [depth, setDepth] = useState(0);
  const attach = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const fault = faultOf(file);
      if (fault === undefined) await act(commands.attachments.add('tickets', ticket.id, file));
      else if (fault === 'empty') toast.show({ tone: 'bad', text: text('files.empty', { name: file.name }) });
      else toast.show({ tone: 'bad', text: text('files.tooLarge', { name: file.name, limit: formats.bytes(attachmentLimitBytes) }) });
    }
  };
  const named = (file: File): File => {
    if (!isUnnamed(file.name)) return file;
    const ending = file.type.split('/')[1] ?? 'png';
    return new File([file], `${text('files.pasted', { time: formats.clock(instantOf(nowMs())) })}.${ending}`, { type: file.type });
  };
  const carriesFiles = (event: DragEvent): boolean => mayChange && event.dataTransfer.types.includes('Files');
  const handlers: DropHandlers = {
    onDragEnter: (event) => carriesFiles(event) && setDepth((now) => now + 1),
    onDragOver: (event) => carriesFiles(event) && event.preventDefault(),
    onDragLeave: (event) => carriesFiles(event) && setDepth((now) => Math.max(0, now - 1)),
    onDrop: (event) => {
      setDepth(0);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void attach(filesIn(event.dataTransfer));
    },
    onPaste: (event) => {
      const files = filesIn(event.clipboardData);
      if (files.length === 0 || !mayChange) return;
      event.preventDefault();
      void attach(files.map(named));
    },
  };
  return { attach, isOver: depth > 0, handlers };
}
