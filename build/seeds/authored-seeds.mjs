import { alliance } from './passages/alliance-confirms-troops.mjs';
import { portCalls } from './passages/port-calls-multilingual.mjs';
import { dueDiligence } from './passages/procurement-due-diligence.mjs';
import { railTraffic } from './passages/rail-traffic-tumangang.mjs';

/** @type {import('./seed-authoring.mjs').AuthoredSeed[]} */
export const AUTHORED_SEEDS = [alliance, railTraffic, dueDiligence, portCalls];
