import { expected } from '../messages/catalogue';
import type { Guide } from './Catalogue';
import type { Path, Report } from './CatalogueError';
import type { GuideSource } from './schema';
import { requireNumbered } from './unique';

/** The guide of 附件5; its tables must say nothing that the sections do not say. */
export function parseGuide(source: GuideSource, report: Report): Guide {
  const { annex: _annex, sections, ...rest } = source;
  const said = sections.flatMap((section) => section.paragraphs).join('\n');
  const requireSaid = (text: string, path: Path) => {
    if (!said.includes(text)) report(path, text, expected.inSections());
  };
  rest.workflow.forEach(({ text }, index) => requireSaid(text, ['workflow', index, 'text']));
  rest.materials.forEach(({ text }, index) => requireSaid(text, ['materials', index, 'text']));
  rest.opinions.forEach(({ unit, subject }, index) => {
    requireSaid(unit, ['opinions', index, 'unit']);
    requireSaid(subject, ['opinions', index, 'subject']);
  });
  requireNumbered(
    rest.workflow.map(({ step }) => step),
    (index) => ['workflow', index, 'step'],
    report,
  );
  requireNumbered(
    rest.materials.map(({ no }) => no),
    (index) => ['materials', index, 'no'],
    report,
  );
  return {
    ...rest,
    sections: sections.map(({ heading, paragraphs, shownAs }) => ({
      heading,
      paragraphs,
      ...(shownAs === undefined ? {} : { shownAs }),
    })),
  };
}
