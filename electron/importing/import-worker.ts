import { serveTasks } from '../tasks/serve-tasks.ts';
import { parseDocument } from './parse-document.ts';

/** Entry of the process (Electron utility process) or thread (plain Node) in which files are parsed. */
serveTasks(parseDocument);
