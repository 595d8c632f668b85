import sys
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.table import Table
from openpyxl.formatting.rule import CellIsRule
src, out = sys.argv[1:]
wb = load_workbook(src)
ws = wb.create_sheet('我的分析', 2)
for row in [['镇街', '数'], ['甲', 3], ['乙', 5]]: ws.append(row)
ws.add_table(Table(displayName='我的表', ref='A1:B3'))
c = BarChart(); c.add_data(Reference(ws, min_col=2, min_row=1, max_row=3), titles_from_data=True); ws.add_chart(c, 'D2')
ws['A2'].comment = Comment('问一下', '张三')
ws['C1'] = "='镇街汇总'!D5"
ws.conditional_formatting.add('B2:B3', CellIsRule(operator='lessThan', formula=['4'], fill=PatternFill(bgColor='FF0000')))
t = wb['幸福街道']
t['G6'].fill = PatternFill('solid', fgColor='00FF00')
t.column_dimensions['G'].width = 40
t['Z3'] = '随手记'
wb.save(out)
