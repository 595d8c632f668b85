"""Works out the examples of this folder by another way than the program's own.

Run `python3 test/examples/report/expectations.py` and `npx prettier --write test/examples/report`; the
first writes the .json files beside it. What the
townships report is typed in below by hand. The indicators' formulas are typed in below too, as
plain sums, and so are the rules of 达标, 序时 and 滞后; the program's formulas and code are not read.
Of the catalogue only the printed texts of targets, baselines and responsible units are taken.
All arithmetic is exact (fractions).
"""

import json
import math
import re
from fractions import Fraction as F
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / 'seeds' / 'sucheng-2023'

ROSTER = [
    {'code': '321302001', 'name': '幸福街道', 'kind': 'street'},
    {'code': '321302002', 'name': '项里街道', 'kind': 'street'},
    {'code': '321302103', 'name': '龙河镇', 'kind': 'town'},
]
A, B, C = (each['code'] for each in ROSTER)

# Columns: 幸福街道, 项里街道, 龙河镇. None: not asked of that kind of township.
AUGUST = {
    'pop.resident': (52000, 41000, 36000),
    'pop.age60': (9000, 7600, 8400),
    'pop.age65': (6200, 5100, 5900),
    'pop.age0_6': (3600, 2900, 2500),
    'pop.under3': (1500, 1200, 1000),
    'pop.births': (210, 160, 130),
    'org.communities': (9, 7, 12),
    'ins.pension.due': (30000, 24000, 22000),
    'ins.pension.joined': (29700, 23600, 21610),
    'ins.medical.due': (50000, 39500, 35500),
    'ins.medical.joined': (49100, 38700, 34650),
    'bed.total': (420, 260, 310),
    'bed.safetynet': (80, 60, 50),
    'bed.inclusive': (150, 70, 100),
    'bed.institution': (300, 180, 200),
    'bed.nursing': (170, 110, 120),
    'centre.regional': (None, None, 1),
    'centre.street': (1, 1, None),
    'care.communities': (7, 5, 9),
    'edu.seniorCollege': ('是', '是', '是'),
    'community.ageFriendly': (1, 0, 1),
    'hardship.willing': (12, 9, 14),
    'hardship.housed': (12, 9, 14),
    'visit.due': (120, 90, 150),
    'visit.done': (120, 88, 150),
    'health.age65Managed': (4050, 3300, 3880),
    'housing.newEstates': (2, 1, 0),
    'housing.newEstatesServed': (2, 1, 0),
    'staff.eldercare': (40, 30, 25),
    'staff.socialWorkers': (4, 3, 5),
    'volunteer.seniors': (1500, 1100, 1300),
    'grade.due': (3, 2, 2),
    'grade.passed': (3, 1, 2),
    'nursery.professional': (2, 1, 1),
    'nursery.earlyEdu': (1, 0, 0),
    'nursery.kindergarten': (1, 1, 1),
    'nursery.registered': (2, 1, 1),
    'place.total': (240, 120, 100),
    'place.inclusive': (90, 30, 40),
    'nursery.enrolled': (260, 110, 90),
    'nursery.communities': (3, 1, 2),
    'nursery.network': ('是', '否', '否'),
    'nursery.specialists': (20, 9, 8),
    'nursery.staff': (60, 30, 25),
    'nursery.certified': (34, 14, 12),
    'nursery.fulltime': (55, 26, 22),
    'nursery.video': (4, 1, 2),
    'nursery.security': (3, 2, 2),
    'child.visited': (178, 136, 112),
    'child.screened': (201, 153, 124),
    'child.nutrition': (3000, 2500, 2200),
    'child.vaccine.due': (5200, 4100, 3600),
    'child.vaccine.done': (4900, 3800, 3350),
    'child.managed': (3330, 2660, 2300),
    'community.parenting': (5, 3, 4),
    'community.childFriendly': (2, 1, 1),
}

# What is different in September; 项里街道 does not report.
SEPTEMBER = {
    **AUGUST,
    'pop.births': (235, None, 148),
    'ins.pension.joined': (29760, None, 21700),
    'bed.total': (450, None, 330),
    'bed.institution': (320, None, 205),
    'bed.nursing': (200, None, 130),
    'care.communities': (8, None, 10),
    'health.age65Managed': (4080, None, 3905),
    'staff.eldercare': (44, None, 29),
    'child.visited': (205, None, 131),
    'child.screened': (226, None, 142),
    'nursery.network': ('是', None, '是'),
    'place.inclusive': (100, None, 45),
    'grade.passed': (3, None, 2),
    'visit.done': (120, None, 150),
}

LIFE, LOTTERY_OLD, LOTTERY_ALL, FUNDING, ENOUGH = '78.6', '430.25', '820.5', '达标', '满足'

# numerator elements, denominator elements, per; 'yes' counts 是, 'min' is the least of the sums.
FORMULAS = {
    '1-01': (['ins.pension.joined'], ['ins.pension.due'], 1),
    '1-02': (['ins.medical.joined'], ['ins.medical.due'], 1),
    '1-03': (['bed.total'], ['pop.age60'], 1000),
    '1-04': (['bed.safetynet', 'bed.inclusive'], ['bed.total'], 1),
    '1-05': (['bed.nursing'], ['bed.institution'], 1),
    '1-06': (['centre.regional'], None, 1),
    '1-07': (['centre.street'], None, 1),
    '1-08': (['hardship.housed'], ['hardship.willing'], 1),
    '1-09': (['care.communities'], ['org.communities'], 1),
    '1-10': ('yes', 'edu.seniorCollege', 1),
    '1-11': (['community.ageFriendly'], None, 1),
    '1-12': (['health.age65Managed'], ['pop.age65'], 1),
    '1-13': (['housing.newEstatesServed'], ['housing.newEstates'], 1),
    '1-14': (['visit.done'], ['visit.due'], 1),
    '1-15': (['staff.eldercare'], None, 1),
    '1-16': (['staff.socialWorkers'], ['pop.age60'], 1000),
    '1-17': (['grade.passed'], ['grade.due'], 1),
    '1-18': 'life',
    '1-19': 'lottery',
    '1-20': (['volunteer.seniors'], ['pop.age60'], 1),
    '2-01': (['nursery.professional', 'nursery.earlyEdu', 'nursery.kindergarten'], None, 1),
    '2-02': (['nursery.professional'], None, 1),
    '2-03': (['nursery.earlyEdu'], None, 1),
    '2-04': (['nursery.kindergarten'], None, 1),
    '2-05': (['nursery.registered'], None, 1),
    '2-06': (['place.total'], None, 1),
    '2-07': (['nursery.enrolled'], None, 1),
    '2-08': (['place.total'], ['pop.resident'], 1000),
    '2-09': (['place.inclusive'], ['place.total'], 1),
    '2-10': (['nursery.communities'], ['org.communities'], 1),
    '2-11': 'funding',
    '2-12': ('yes', 'nursery.network', 1),
    '2-13': (['nursery.specialists'], None, 1),
    '2-14': (['nursery.certified'], ['nursery.staff'], 1),
    '2-15': (['nursery.fulltime'], None, 1),
    '2-16': (['child.visited'], ['pop.births'], 1),
    '2-17': (['child.nutrition'], ['pop.age0_6'], 1),
    '2-18': (['child.screened'], ['pop.births'], 1),
    '2-19': (['child.vaccine.done'], ['child.vaccine.due'], 1),
    '2-20': (
        ('min', 'nursery.video', 'nursery.security'),
        ['nursery.professional', 'nursery.earlyEdu', 'nursery.kindergarten'],
        1,
    ),
    '2-21': (['child.managed'], ['pop.age0_6'], 1),
    '2-22': (['community.parenting'], ['org.communities'], 1),
    '2-23': (['community.childFriendly'], None, 1),
}


def printed(name):
    return json.loads((SEEDS / name).read_text(encoding='utf8'))


ROWS = {
    f"{annex}-{row['no']:02d}": row
    for annex in (1, 2)
    for row in printed(f'annex{annex}.json')['indicators']
}


def number(text):
    """A printed target or baseline: 98.5%, ≥60%, 41, 4.5左右; None for / and for words."""
    found = re.fullmatch(r'[≥约]?(\d+(?:\.\d+)?)(%?)(?:人)?(?:左右|以上)?', text)
    if not found:
        return None
    return F(found[1]) / (100 if found[2] else 1)


class Unit:
    """What one township says, by element; '/' is not applicable, a missing key is not asked."""

    def __init__(self, said):
        self.said = said

    def sum(self, codes):
        terms = [self.said[code] for code in codes if code in self.said]
        numbers = [F(term) for term in terms if term != '/']
        return None if not numbers else sum(numbers)


def columns(table, index):
    return {code: cells[index] for code, cells in table.items() if cells[index] is not None}


def status_of(value, target, baseline, month, about):
    """判定口径: both sides rounded to ten decimals."""
    r = lambda x: round(x, 10)
    if r(value) >= r(target):
        return 'met'
    if about and r(value) >= r(target * F(95, 100)):
        return 'nearlyMet'
    if month == 12:
        return 'notMet'
    base = baseline if baseline is not None else F(0)
    if r(base) >= r(target):
        return 'notMet'
    p, e = (value - base) / (target - base), F(month, 12)
    if r(p) >= r(e):
        return 'onTrack'
    return 'behind' if r(p) >= r(e * F(6, 10)) else 'farBehind'


def parts(code, units):
    """Numerator and denominator over the units that count; None where nothing is reported."""
    top, bottom, per = FORMULAS[code]
    if top == 'yes':
        said = [unit.said[bottom] for unit in units if bottom in unit.said]
        return F(said.count('是')), F(len(said)), per
    counted = []
    for unit in units:
        codes = list(top[1:]) if top[0] == 'min' else top
        above = unit.sum(codes)
        below = unit.sum(bottom) if bottom else F(0)
        if above is not None and below is not None:
            counted.append(unit)
    if not counted:
        return None
    total = lambda codes: sum((unit.sum(codes) or F(0)) for unit in counted)
    above = min(total([each]) for each in top[1:]) if top[0] == 'min' else total(top)
    return above, (total(bottom) if bottom else None), per


def asked(code, kind):
    """Whether a kind of township is asked anything of the indicator."""
    return not (code == '1-06' and kind == 'street') and not (code == '1-07' and kind == 'town')


def expectation(code, month, reported, missing, last, last_month):
    """reported: units by code; missing: roster entries; last: what they said in last_month, if ever."""
    row = ROWS[code]
    text = row['targets']['2023']
    target, baseline = number(text), number(row['baseline'])
    about = '左右' in text
    out = {
        'code': code, 'value': None, 'numerator': None, 'denominator': None, 'bounds': None,
        'missingUnits': [], 'target': target, 'status': None, 'gap': None, 'missingCount': None,
    }
    formula = FORMULAS[code]
    if formula == 'funding':
        return {**out, 'value': FUNDING, 'target': None, 'status': 'met'}
    if formula == 'life':
        value = F(LIFE)
        return {**out, 'value': value, 'gap': target - value,
                'status': status_of(value, target, baseline, month, about)}
    if formula == 'lottery':
        above, below = F(LOTTERY_OLD), F(LOTTERY_ALL)
        value = above / below
        return {**out, 'value': value, 'numerator': above, 'denominator': below,
                'gap': target - value, 'status': status_of(value, target, baseline, month, about)}
    found = parts(code, list(reported.values()))
    absent = [each for each in missing if asked(code, each['kind'])]
    out['missingUnits'] = [each['code'] for each in absent]
    if absent:
        out['bounds'] = bounds(
            code, *(found[:2] if found else (F(0), F(0))), FORMULAS[code][2], absent, last, month,
            last_month, list(reported.values()),
        )
    if found is None:
        return {**out, 'status': 'missing'}
    above, below, per = found
    value = above if below is None else above * per / below
    out['value'] = value
    if below is not None:
        out['numerator'], out['denominator'] = above, below
    if target is None:
        return {**out, 'status': 'met' if ENOUGH == '满足' else 'notMet'}
    out['gap'] = target - value
    short = target - value if below is None else target * below / per - above
    out['missingCount'] = max(0, math.ceil(short))
    out['status'] = status_of(value, target, baseline, month, about)
    if absent:
        low, high = out['bounds']['lower'], out['bounds']['upper']
        ends = {
            status_of(low, target, baseline, month, about),
            'met' if high is None else status_of(high, target, baseline, month, about),
        }
        out['status'] = ends.pop() if len(ends) == 1 else 'insufficient'
    return out


# 累计 and 当期 elements; every other count is 时点.
CUMULATIVE = {
    'pop.births', 'housing.newEstates', 'housing.newEstatesServed', 'health.age65Managed',
    'nursery.enrolled', 'child.visited', 'child.screened', 'child.nutrition', 'child.vaccine.due',
    'child.vaccine.done', 'child.managed', 'community.parenting',
}
CURRENT = {'visit.due', 'visit.done'}
SWING = F(20, 100)
NO_LIMIT = None


def reach(element, unit, last_month, month):
    """Least and most that a township can report of an element, by what it said last; () where it is out."""
    if unit is None:
        return F(0), NO_LIMIT
    if element not in unit.said or unit.said[element] == '/':
        return ()
    number = unit.said[element]
    if element in CUMULATIVE:
        return F(number), F(max(number + 1, math.ceil(F(number) * month * (1 + SWING) / last_month)))
    most = F(max(number + 1, math.ceil(number * (1 + SWING))))
    if element in CURRENT:
        return F(0), most
    return F(max(0, min(number - 1, math.floor(number * (1 - SWING))))), most


def bounds(code, above, below, per, absent, last, month, last_month, reported):
    top, bottom, _ = FORMULAS[code]
    if top == 'yes':
        n = F(len(absent))
        return {'lower': above / (below + n), 'upper': (above + n) / (below + n)}
    if top[0] == 'min':
        each = [bounds_of_sums([one], bottom, per, absent, last, month, last_month, reported, code)
                for one in top[1:]]
        known = [one['upper'] for one in each if one['upper'] is not NO_LIMIT]
        return {'lower': min(one['lower'] for one in each), 'upper': min(known) if known else NO_LIMIT}
    return bounds_of_sums(top, bottom, per, absent, last, month, last_month, reported, code)


def bounds_of_sums(top, bottom, per, absent, last, month, last_month, reported, code):
    def total(codes):
        return sum((unit.sum(codes) or F(0)) for unit in reported if counts(unit, code))

    def side(codes, unit):
        spans = [reach(each, unit, last_month, month) for each in codes]
        spans = [span for span in spans if span != ()]
        if not spans:
            return ()
        most = [high for _, high in spans]
        return sum(low for low, _ in spans), (NO_LIMIT if NO_LIMIT in most else sum(most))

    tops, bottoms = [], []
    for each in absent:
        unit = last.get(each['code'])
        one, other = side(top, unit), side(bottom, unit) if bottom else (F(0), F(0))
        if one != () and other != ():
            tops.append(one)
            bottoms.append(other)
    above = total(top)
    least = above + sum(low for low, _ in tops)
    unlimited = any(high is NO_LIMIT for _, high in tops)
    if not bottom:
        return {'lower': least, 'upper': NO_LIMIT if unlimited else above + sum(high for _, high in tops)}
    below = total(bottom)
    if any(high is NO_LIMIT for _, high in bottoms):
        lower = F(0)
    else:
        lower = least * per / (below + sum(high for _, high in bottoms))
    if per == 1000:
        divisor = below + sum(low for low, _ in bottoms)
        if unlimited or divisor == 0:
            return {'lower': lower, 'upper': NO_LIMIT}
        return {'lower': lower, 'upper': (above + sum(high for _, high in tops)) * per / divisor}
    # The numerator is part of the denominator: no part is larger than its whole can be.
    for (_, part), (low, high) in zip(tops, bottoms):
        if part is NO_LIMIT and high is NO_LIMIT:
            return {'lower': lower, 'upper': F(per)}
        whole = high if part is NO_LIMIT else max(part, low)
        if high is not NO_LIMIT:
            whole = min(whole, high)
        above += whole if part is NO_LIMIT else min(part, whole)
        below += whole
    return {'lower': lower, 'upper': above * per / below}


def counts(unit, code):
    """Whether a reporting township is in the indicator's sums."""
    top, bottom, _ = FORMULAS[code]
    codes = list(top[1:]) if top[0] == 'min' else top
    return unit.sum(codes) is not None and (not bottom or unit.sum(bottom) is not None)


def department_values(units):
    """Every indicator as its lead department would report it: the true sums."""
    values = {}
    for code, row in ROWS.items():
        formula = FORMULAS[code]
        if formula == 'life':
            value = float(LIFE)
        elif formula == 'funding':
            value = FUNDING
        elif formula == 'lottery':
            value = {'numerator': LOTTERY_OLD, 'denominator': LOTTERY_ALL}
        else:
            above, below, _ = parts(code, units)
            value = int(above) if below is None else {'numerator': int(above), 'denominator': int(below)}
        values.setdefault(row['lead'], {})[code] = value
    values['卫健局']['district.specialistsEnough'] = ENOUGH
    return values


def department_returns(units):
    returns = {org: {'values': values} for org, values in department_values(units).items()}
    for department in printed('plan.json')['departments']:
        if department in returns:
            continue
        no = next(row['no'] for row in printed('annex3.json')['tasks'] if department in row['units'])
        returns[department] = {'tasks': {str(no): {'state': '推进中', 'progress': '按计划推进。'}}}
    return returns


def plain(content):
    if isinstance(content, F):
        return int(content) if content.denominator == 1 else float(content)
    if isinstance(content, dict):
        return {key: plain(value) for key, value in content.items()}
    return [plain(each) for each in content] if isinstance(content, list) else content


def month_of(month, said, departments, last, last_month=None):
    reported = {code: Unit(values) for code, values in said.items()}
    missing = [each for each in ROSTER if each['code'] not in said]
    return {
        'period': {'year': 2023, 'month': month},
        'returns': {
            **{code: {'values': values, **notes_on(values)} for code, values in said.items()},
            **departments,
        },
        'missing': [each['code'] for each in missing],
        'indicators': [
            expectation(code, month, reported, missing, last, last_month) for code in FORMULAS
        ],
    }


def notes_on(values):
    marked = [code for code, value in values.items() if value == '/']
    return {'notes': {code: '本镇没有此项工作对象。' for code in marked}} if marked else {}


HOW = (
    '镇街数据系人工拟定；期望值由同一文件夹的 expectations.py 用分数精确计算（算式和判定口径另行手写，不读程序），'
    '再写成本文件。months 依次为各月，前一个月结账后生成下一个月。'
)


def write(name, title, months):
    content = {'title': title, 'how': HOW, 'roster': {'townships': ROSTER}, 'months': months}
    text = json.dumps(plain(content), ensure_ascii=False, indent=2)
    (HERE / name).write_text(f'{text}\n', encoding='utf8')


def main():
    august = {code: columns(AUGUST, index) for index, code in enumerate((A, B, C))}
    everyone = [Unit(values) for values in august.values()]
    departments = department_returns(everyone)
    september = {code: columns(SEPTEMBER, index) for index, code in ((0, A), (2, C))}
    leads = {org: departments[org] for org in ('民政局', '财政局', '卫健局')}
    write(
        'two-months.json',
        '八月三个镇街全部报送并结账；九月项里街道未报，按其八月数推算上下限',
        [
            month_of(8, august, departments, {}),
            month_of(9, september, leads, {B: Unit(august[B])}, 8),
        ],
    )
    first = {A: august[A], B: {**august[B], 'grade.due': '/', 'grade.passed': '/'}}
    write(
        'first-month-one-missing.json',
        '首月龙河镇未报且没有历史数；项里街道没有应评定的养老机构',
        [month_of(11, first, leads, {})],
    )


main()
