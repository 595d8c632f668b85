import { newDraft } from '../../../src/app/pane/draft';
import { said } from '../../../src/app/pane/said';
import { BUILD, ISSUE } from '../../../src/core/messages/paneBuild';
import { ROSTER } from '../../../src/core/messages/paneSettings';
import { loadSeeds } from '../../support/catalogue';

const seeds = loadSeeds();
const city = {
  ...seeds,
  plan: {
    ...seeds.plan,
    district: { code: '321300', name: '宿迁市' },
    allTownships: '各区县',
  },
};

it('what the pane says is said as the plan calls its units', () => {
  const texts = (catalogue: typeof seeds): readonly string[] =>
    [ROSTER.title, BUILD.rosterText('宿迁市', 5), ISSUE.hint].map((text) =>
      said(text, undefined, newDraft(catalogue)),
    );
  expect(texts(city)).toEqual([
    '区县名册',
    '宿迁市，5 个区县',
    '生成各区县、各部门本月的空表，表内附有上月数。',
  ]);
  expect(texts(seeds)[0]).toBe('镇街名册');
});
