import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { describeAssessment } from '../annotations/assessment-words.ts';
import { RelationDetails } from './RelationDetails.tsx';
import type { RelationHandlers } from './RelationField.tsx';
import type { RelationRow } from './relation-rows.ts';

interface RelationLineProps extends RelationHandlers {
  readonly row: RelationRow;
}

/** One relation: its words, the other end to go to, and what is stated about it behind a button. */
export function RelationLine(props: RelationLineProps) {
  const { row, describeEnd, onOpen } = props;
  const { text, detail, isGone } = describeEnd(row.other);
  const { assessment, note, passages } = row.placed.relation;
  const facts = [
    detail,
    ...describeAssessment(assessment),
    ...(passages.length === 0 ? [] : [formatCount(passages.length, 'supporting passage')]),
    note,
  ].filter((word) => word !== '');
  return (
    <li className="relation">
      <span className={classNames('relation__words', `relation__words--${row.placed.relation.type}`)}>
        {row.words}
      </span>
      {isGone ? (
        <span className="relation__gone">{text}</span>
      ) : (
        <Button className="relation__other" onPress={() => onOpen(row.other)}>
          <bdi>{text}</bdi>
        </Button>
      )}
      <DialogTrigger>
        <Button className="icon-button icon-button--small" aria-label={`Edit link: ${row.words} ${text}`}>
          <Icon of={Ellipsis} />
        </Button>
        <Popover className="popover" placement="bottom end" offset={4}>
          <Dialog className="relation__details" aria-label={`Link: ${row.words} ${text}`}>
            <RelationDetails {...props} placed={row.placed} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {facts.length === 0 ? null : <span className="relation__facts">{facts.join(' · ')}</span>}
    </li>
  );
}
