import type { Catalogue } from '../core/catalogue/Catalogue';
import { bulletin } from '../core/messages/bulletin';
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

/**
 * The text of the 季通报 (in other months, of a 月通报) as Markdown. A section that has nothing to say
 * is left out.
 */
export function reportMarkdown(report: Report, catalogue: Catalogue): string {
  const facts = bulletinFacts(report, catalogue);
  const { plan } = catalogue;
  const sections = SECTIONS.flatMap(([name, section]) => {
    const paragraphs = section(facts);
    return paragraphs.length === 0 ? [] : [{ name, paragraphs }];
  });
  const blocks = [
    `# ${bulletin.title(plan.district.name, report.period)}`,
    bulletin.addressees(plan.district.name),
    bulletin.opening(plan.title, report.period),
    ...sections.flatMap(({ name, paragraphs }, index) => [
      `## ${bulletin.heading(index, bulletin.sections[name])}`,
      ...joined(paragraphs),
    ]),
    `${plan.district.name}${plan.bureau}`,
    `## ${bulletin.sections.table}`,
    ...indicatorTable(facts),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Items of a list stand line under line; paragraphs stand apart. */
function joined(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.every((text) => text.startsWith('- ')) ? [paragraphs.join('\n')] : paragraphs;
}
