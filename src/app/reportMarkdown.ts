import type { Catalogue, Plan } from '../core/catalogue/Catalogue';
import { bureauName, inPlan, regionWord } from '../core/catalogue/planWords';
import { isDistrict } from '../core/catalogue/townshipKind';
import type { Book } from '../core/entries/book';
import { bulletin } from '../core/messages/bulletin';
import { heading, paragraph, type Block } from './bulletin/Block';
import { markdownOf, type MarkdownText } from './bulletin/markdown';
import type { Section } from './bulletin/Section';
import { indicators, indicatorTable } from './bulletin/sections/indicators';
import { next } from './bulletin/sections/next';
import { outlook } from './bulletin/sections/outlook';
import { slow, townships } from './bulletin/sections/places';
import { differences, explanations, openFindings, reporting } from './bulletin/sections/reporting';
import { reuse } from './bulletin/sections/reuse';
import { standing } from './bulletin/sections/standing';
import { projects, tasks } from './bulletin/sections/work';
import { monthFacts, type Span } from './month/monthFacts';
import type { Report } from './reportBook';

const SECTIONS: readonly (readonly [keyof typeof bulletin.sections, Section])[] = [
  ['standing', standing],
  ['indicators', indicators],
  ['tasks', tasks],
  ['projects', projects],
  ['reuse', reuse],
  ['townships', townships],
  ['slow', slow],
  ['reporting', reporting],
  ['explanations', explanations],
  ['differences', differences],
  ['findings', openFindings],
  ['demands', next],
];

/** Quarters are told of in their last month, months in any other. */
export function usualSpan({ period }: Pick<Report, 'period'>): Span {
  return period.month % 3 === 0 ? 'quarter' : 'month';
}

/** The 季通报 or 月通报 in its blocks. A section that has nothing to say is left out. */
export function bulletinBlocks(
  report: Report,
  catalogue: Catalogue,
  span: Span = usualSpan(report),
): readonly Block[] {
  const facts = monthFacts(report, catalogue, span);
  const { plan } = catalogue;
  const from = plan.extended[String(report.period.year)];
  const sections = SECTIONS.flatMap(([name, section]) => {
    const blocks = section(facts);
    return blocks.length === 0 ? [] : [{ name, blocks }];
  });
  return [
    heading(1, bulletin.title(plan.district.name, plan.topic, report.period, span)),
    paragraph(addressees(report.book, plan)),
    paragraph(bulletin.opening(plan.title, plan.topic, report.period)),
    ...(from === undefined ? [] : [paragraph(bulletin.extended(report.period.year, from))]),
    ...sections.flatMap(({ name, blocks }, index) => [
      heading(2, bulletin.heading(index, inPlan(bulletin.sections[name], plan))),
      ...blocks,
    ]),
    paragraph(bureauName(plan)),
    heading(2, bulletin.sections.table),
    ...indicatorTable(facts),
    heading(2, bulletin.sections.outlook),
    ...outlook(facts),
  ];
}

/** The same as Markdown. */
export function reportMarkdown(report: Report, catalogue: Catalogue): MarkdownText {
  return markdownOf(bulletinBlocks(report, catalogue));
}

/** Whom the 通报 is sent to: the roster's kinds of units, and the departments. */
function addressees({ roster }: Book, plan: Plan): string {
  const level = regionWord(plan).slice(1);
  if (roster.every(({ code }) => isDistrict(code)))
    return bulletin.addressees(level, [], plan.allTownships);
  const kinds = roster.map(({ name, kind }) =>
    kind === 'town' && name.endsWith('乡') ? 'village' : kind,
  );
  return bulletin.addressees(level, [...new Set(kinds)]);
}
