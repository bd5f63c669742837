import { SlidersHorizontal, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Annotation } from '#core/model/annotation.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { type AnnotationFilter, type FilterFacts, NO_FILTER } from '#core/search/filter-annotations.ts';
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

/** Filters passages by what is stated about them; what is switched on shows and can be switched off one by one. */
export function AnnotationFilterBar(props: AnnotationFilterBarProps) {
  const { annotations, filter, codebook, facts, foundCount, onChange } = props;
  const facets = useMemo(
    () => listFacets({ annotations, filter, codebook, facts }),
    [annotations, filter, codebook, facts],
  );
  const chosen = facets.flatMap(({ title, options }) =>
    options.filter(({ isOn }) => isOn).map((option) => ({ ...option, title })),
  );
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
              {formatNumber(foundCount)} of {formatNumber(annotations.length)} passages
            </p>
            {facets.map((facet) => (
              <FacetGroup key={facet.title} facet={facet} onChange={onChange} />
            ))}
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
      {chosen.length < 2 ? null : (
        <Button
          className="filter-bar__button"
          onPress={() => onChange({ ...NO_FILTER, words: filter.words })}
        >
          Clear all
        </Button>
      )}
    </div>
  );
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
