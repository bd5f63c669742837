import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Hint } from '../../ui/Hint.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PAGE_ZOOMS, stepPageZoom } from './page-layout.ts';
import './page-bar.css';

interface PageBarProps {
  /** The one in view, counted from 0. */
  readonly page: number;
  readonly pageCount: number;
  /** 1 fits the width. */
  readonly zoom: number;
  readonly onGoTo: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
  /** The page number was given or given up: the pages take the focus. */
  readonly onLeave: () => void;
}

/** Which page is shown and how large. */
export function PageBar({ page, pageCount, zoom, onGoTo, onZoom, onLeave }: PageBarProps) {
  return (
    <div className="page-bar" role="toolbar" aria-label="Pages">
      <IconButton
        label="Previous page"
        icon={ChevronUp}
        isDisabled={page <= 0}
        onPress={() => onGoTo(page - 1)}
      />
      <IconButton
        label="Next page"
        icon={ChevronDown}
        isDisabled={page >= pageCount - 1}
        onPress={() => onGoTo(page + 1)}
      />
      <PageField page={page} pageCount={pageCount} onGoTo={onGoTo} onLeave={onLeave} />
      <span className="page-bar__count">of {pageCount}</span>
      <span className="page-bar__space" />
      <IconButton
        label="Smaller pages"
        icon={Minus}
        isDisabled={zoom <= PAGE_ZOOMS[0]}
        onPress={() => onZoom(stepPageZoom(zoom, 'out'))}
      />
      <Hint text="Fit the width">
        <Button
          className="page-bar__zoom"
          aria-label={`Fit the width, now ${Math.round(zoom * 100)} %`}
          onPress={() => onZoom(1)}
        >
          {zoom === 1 ? 'Fit' : `${Math.round(zoom * 100)} %`}
        </Button>
      </Hint>
      <IconButton
        label="Larger pages"
        icon={Plus}
        isDisabled={zoom >= (PAGE_ZOOMS.at(-1) ?? 1)}
        onPress={() => onZoom(stepPageZoom(zoom, 'in'))}
      />
    </div>
  );
}

type PageFieldProps = Pick<PageBarProps, 'page' | 'pageCount' | 'onGoTo' | 'onLeave'>;

/** Enter goes there; what is no page of the document leaves everything as it is. */
function PageField({ page, pageCount, onGoTo, onLeave }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const wanted = Number(typed);
    if (event.key === 'Enter' && typed !== null && Number.isInteger(wanted) && wanted >= 1)
      onGoTo(Math.min(wanted, pageCount) - 1);
    setTyped(null);
    onLeave();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      className="page-bar__page"
      aria-label={`Page, of ${pageCount}`}
      inputMode="numeric"
      value={typed ?? String(page + 1)}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value.replace(/\D/g, '').slice(0, 5))}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
    />
  );
}
