import { bulletin } from '../../../core/messages/bulletin';
import { next as words } from '../../../core/messages/bulletinWork';
import { dateText } from '../../../core/messages/reminders';
import { isGood, isShort } from '../../../core/rollup/statusCounts';
import { dueDate } from '../../../core/rollup/townshipSet';
import type { MonthFacts } from '../../month/monthFacts';
import { expectedUnits } from '../../expectedUnits';
import { numbered, type Block } from '../Block';
import { namesOf, type Section } from '../Section';
import { neededText } from './outlookIndicators';
import { mismatches, softOpen } from './reporting';
import { monthsBefore } from '../../../core/entries/months';

/** 下一步工作: who does what by when, only what this month gives reason for. */
export const next: Section = (facts) => {
  const { report } = facts;
  const { book, period } = report;
  const by = dateText(dueDate(monthsBefore(period, -1), book.parameters.dueDay));
  const missing = report.missing.map(({ name }) => name);
  const overdue = facts.tasks.filter((task) => task.overdue);
  const lead = (units: readonly string[]): string => units[0] ?? '';
  const departments = unique(
    mismatches(report).flatMap(
      ({ code }) => facts.catalogue.indicators.find((each) => each.code === code)?.lead ?? [],
    ),
  );
  const toExplain = unitsOf(
    facts,
    softOpen(report).map(({ org }) => org),
  );
  const texts = [
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...shortTexts(facts, by),
    ...(overdue.length > 0
      ? [
          words.tasks(
            unique(overdue.map(({ task }) => lead(task.units))),
            overdue.map(({ task }) => task.called),
            by,
          ),
        ]
      : []),
    ...projectTexts(facts, by),
    ...(departments.length > 0 ? [words.differences(departments, by)] : []),
    ...(toExplain.length > 0 ? [words.findings(toExplain, by)] : []),
    words.keep(
      by,
      facts.lines.some(({ status }) => isGood(status)),
    ),
  ];
  return texts.map((text, index): Block => numbered(bulletin.itemHeading(index), text));
};

function shortTexts(facts: MonthFacts, by: string): readonly string[] {
  const short = facts.lines.filter(({ status }) => isShort(status));
  const name = namesOf(facts);
  return unique(short.map((line) => line.lead)).map((lead) =>
    words.short(
      lead,
      short
        .filter((line) => line.lead === lead)
        .map(({ code }) => words.item(name(code), neededText(facts, code))),
      by,
    ),
  );
}

function projectTexts({ projects }: MonthFacts, by: string): readonly string[] {
  const warned = projects.filter(({ warnings }) => warnings.length > 0);
  const lead = (each: (typeof warned)[number]): string => each.project.units[0] ?? '';
  return unique(warned.map(lead)).map((unit) =>
    words.projects(
      unit,
      warned.filter((each) => lead(each) === unit).map(({ project }) => project.name),
      by,
    ),
  );
}

function unitsOf({ report, catalogue }: MonthFacts, orgs: readonly string[]): readonly string[] {
  const wanted = new Set(orgs);
  return expectedUnits(report.book, catalogue)
    .filter(({ org }) => wanted.has(org))
    .map(({ name }) => name);
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
