import { ArrowRight } from 'lucide-react';
import { Icon } from '../../ui/Icon.tsx';
import type { FieldChange } from './describe-change.ts';

/** Each field with what it said before and after. */
export function FieldChangeList({ fields }: { readonly fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="field-changes">
      {fields.map(({ field, from, to }) => (
        <div key={field} className="field-changes__row">
          <dt>{field}</dt>
          <dd>
            {from === '' ? null : (
              <>
                <del dir="auto">{from}</del>
                <Icon of={ArrowRight} size={13} />
                <span className="visually-hidden">became</span>
              </>
            )}
            <ins dir="auto">{to === '' ? 'empty' : to}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
