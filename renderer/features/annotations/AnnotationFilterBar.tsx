import { SlidersHorizontal, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Annotation } from '#core/model/annotation.ts';
import type { Codebook } from '#core/model/codebook.ts';
import {
  type AnnotationFilter,
  type FilterFacts,
  isEmptyFilter,
  NO_FILTER,
} from '#core/search/filter-annotations.ts';
import { formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type Facet, listFacets } from './list-facets.ts';

interface AnnotationFilterBarProps {
  /** All passages of the brief, unfiltered. */
  readonly annotations: readonly Annotation[];
  readonly filter: AnnotationFilter;
  readonly codebook: Codebook;
  readonly facts: FilterFacts;
  /** How many passages are left. */
  readonly foundCount: number;
  readonly onChange: (filter: AnnotationFilter) => void;
}

const NO_PASSAGES: readonly Annotation[] = [];

/** Filters passages by what is stated about them; what is switched on shows and can be switched off one by one. */
export function AnnotationFilterBar(props: AnnotationFilterBarProps) {
  const { annotations, filter, codebook, facts, foundCount, onChange } = props;
  // Without passages only what is switched on is listed: nothing is counted while somebody types.
  const chosen = useMemo(
    () =>
      listFacets({ annotations: NO_PASSAGES, filter, codebook, facts }).flatMap(({ title, options }) =>
        options.map((option) => ({ ...option, title })),
      ),
    [filter, codebook, facts],
  );
  const count = `${formatNumber(foundCount)} of ${formatNumber(annotations.length)}`;
  return (
    <div className="filter-bar">
      <DialogTrigger>
        <Button className="filter-bar__button">
          <Icon of={SlidersHorizontal} size={13} />
          Filter
        </Button>
        <Popover className="popover filter-popover" placement="bottom start" offset={4}>
          <Dialog className="filter-popover__dialog" aria-label="Filter passages">
            <p className="filter-popover__count" role="status">
              {count} passages
            </p>
            <Facets {...props} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {chosen.map(({ title, key, text, switched }) => (
        <Button
          key={`${title} ${key}`}
          className="filter-chip"
          aria-label={`Remove filter ${title}: ${text}`}
          onPress={() => onChange(switched)}
        >
          {text}
          <Icon of={X} size={13} />
        </Button>
      ))}
      <p className="filter-bar__count" role="status">
        {isEmptyFilter(filter) ? '' : count}
      </p>
      {isEmptyFilter(filter) ? null : (
        <Button className="filter-bar__button" onPress={() => onChange(NO_FILTER)}>
          Clear
        </Button>
      )}
    </div>
  );
}

/** Counts only while it is shown. */
function Facets({ annotations, filter, codebook, facts, onChange }: AnnotationFilterBarProps) {
  const facets = useMemo(
    () => listFacets({ annotations, filter, codebook, facts }),
    [annotations, filter, codebook, facts],
  );
  if (facets.length === 0) return <p>All passages say the same: there is nothing to tell them apart by.</p>;
  return facets.map((facet) => <FacetGroup key={facet.title} facet={facet} onChange={onChange} />);
}

interface FacetGroupProps {
  readonly facet: Facet;
  readonly onChange: (filter: AnnotationFilter) => void;
}

function FacetGroup({ facet, onChange }: FacetGroupProps) {
  return (
    <fieldset className="facet">
      <legend className="field-label">{facet.title}</legend>
      <div className="facet__options">
        {facet.options.map(({ key, text, count, isOn, switched }) => (
          <ToggleButton
            key={key}
            className="facet__option"
            isSelected={isOn}
            onChange={() => onChange(switched)}
          >
            {text} <span className="facet__count">{formatNumber(count)}</span>
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
