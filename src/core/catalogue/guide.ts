import { expected } from '../messages/catalogue';
import type { Path, Report } from './CatalogueError';
import type { Guide } from './ReuseGuide';
import type { GuideSource } from './schema';
import { requireNumbered } from './unique';

/** A guide; where sections are told as tables, these must say nothing that the sections do not say. */
export function parseGuide(source: GuideSource, report: Report): Guide {
  const { preamble, sections, workflow, opinions, materials, closing } = source;
  const said = sections.flatMap((section) => section.paragraphs).join('\n');
  const isTold = sections.some(({ shownAs }) => shownAs !== undefined);
  const requireSaid = (text: string, path: Path) => {
    if (isTold && !said.includes(text)) report(path, text, expected.inSections());
  };
  workflow.forEach(({ text }, index) => requireSaid(text, ['workflow', index, 'text']));
  materials.forEach(({ text }, index) => requireSaid(text, ['materials', index, 'text']));
  opinions.forEach(({ unit, subject }, index) => {
    requireSaid(unit, ['opinions', index, 'unit']);
    requireSaid(subject, ['opinions', index, 'subject']);
  });
  requireNumbered(
    workflow.map(({ step }) => step),
    (index) => ['workflow', index, 'step'],
    report,
  );
  requireNumbered(
    materials.map(({ no }) => no),
    (index) => ['materials', index, 'no'],
    report,
  );
  return {
    preamble,
    sections: sections.map(({ heading, paragraphs, shownAs }) => ({
      heading,
      paragraphs,
      ...(shownAs === undefined ? {} : { shownAs }),
    })),
    workflow,
    opinions,
    materials,
    closing,
  };
}
