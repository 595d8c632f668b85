import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import { bureauName, regionWord } from '../core/catalogue/planWords';
import { bulletin } from '../core/messages/bulletin';
import { heading, paragraph, type Block } from './bulletin/Block';
import { markdownOf, type MarkdownText } from './bulletin/markdown';
import {
  bulletinFacts,
  demands,
  departments,
  differences,
  indicatorTable,
  openFindings,
  openItems,
  reporting,
  shortfallItems,
  standing,
  townships,
  type Section,
} from './bulletin/sections';
import type { Report } from './reportBook';

const SECTIONS: readonly (readonly [keyof typeof bulletin.sections, Section])[] = [
  ['reporting', reporting],
  ['standing', standing],
  ['shortfalls', shortfallItems],
  ['open', openItems],
  ['departments', departments],
  ['townships', townships],
  ['differences', differences],
  ['findings', openFindings],
  ['demands', demands],
];

/** The 季通报 (in other months, a 月通报) in its blocks. A section that has nothing to say is left out. */
export function bulletinBlocks(report: Report, catalogue: Catalogue): readonly Block[] {
  const facts = bulletinFacts(report, catalogue);
  const { plan } = catalogue;
  const sections = SECTIONS.flatMap(([name, section]) => {
    const blocks = section(facts);
    return blocks.length === 0 ? [] : [{ name, blocks }];
  });
  return [
    heading(1, bulletin.title(plan.district.name, plan.topic, report.period)),
    paragraph(bulletin.addressees(regionWord(plan).slice(1), kindsOf(report.book.roster))),
    paragraph(bulletin.opening(plan.title, plan.topic, report.period)),
    ...sections.flatMap(({ name, blocks }, index) => [
      heading(2, bulletin.heading(index, bulletin.sections[name])),
      ...blocks,
    ]),
    paragraph(bureauName(plan)),
    heading(2, bulletin.sections.table),
    ...indicatorTable(facts),
  ];
}

/** The same as Markdown. */
export function reportMarkdown(report: Report, catalogue: Catalogue): MarkdownText {
  return markdownOf(bulletinBlocks(report, catalogue));
}

/** Kinds of townships that the roster holds. */
function kindsOf(roster: readonly Township[]): readonly Township['kind'][] {
  return [...new Set(roster.map(({ kind }) => kind))];
}
