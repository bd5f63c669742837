import { Download } from 'lucide-react';
import { Icon } from '../../ui/Icon.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** Covers the window while files are dragged over it, and hands over what is dropped. Renders nothing otherwise. */
export function FileDropLayer({ onDropFiles }: { readonly onDropFiles: (files: readonly File[]) => void }) {
  const isDragging = useFileDrop(onDropFiles);
  if (!isDragging) return null;
  return (
    <div className="drop-layer">
      <div className="drop-layer__card">
        <Icon of={Download} size={28} />
        <p className="drop-layer__title">Drop to import</p>
        <p>Text and Markdown files become briefs of this library.</p>
      </div>
    </div>
  );
}
