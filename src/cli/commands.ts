import type { CliContext } from './CliContext';
import { addBuild } from './build';
import { addBulletin } from './bulletin';
import { addCatalogue } from './catalogue';
import { addCheck } from './check';
import { addClose } from './close';
import { addCollect } from './collect';
import { addDemo } from './demo';
import { addExport } from './export';
import { addFill } from './fill';
import { addIssue } from './issue';
import type { AddCommand } from './program';
import { addRemind } from './remind';
import { addPlan } from './plan';
import { addRepair } from './repair';
import { addReport } from './report';
import { addRollup } from './rollup';
import { addRoster } from './roster';
import { addSql } from './sql';
import { addSubmissions } from './submissions';

/** Every command, in the order in which a month uses them. */
export function commandsFor(context: CliContext): readonly AddCommand[] {
  return [
    addPlan,
    addCatalogue,
    addBuild,
    addIssue,
    addFill,
    addCheck,
    addCollect,
    addSubmissions,
    addRemind,
    addReport,
    addRepair,
    addBulletin,
    addRoster,
    addSql,
    addExport,
    addRollup,
    addClose,
    addDemo,
  ].map((add) => (program) => add(program, context));
}
