import { randomUUID } from 'node:crypto';
import { type ReissueRecords, reissueRecords } from '#core/reissue/reissue-records.ts';
import { ok } from '#core/result.ts';
import { serveTasks } from '../tasks/serve-tasks.ts';
import type { ReissueTask } from './reissue-runner.ts';

/** Entry of the process in which the passages of a brief are placed in its corrected version. */
serveTasks<ReissueTask, ReissueRecords>((task) => ok(reissueRecords({ ...task, newId: randomUUID })));
