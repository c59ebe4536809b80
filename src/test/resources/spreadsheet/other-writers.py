import xlsxwriter, openpyxl, datetime as dt
from openpyxl.comments import Comment
D='' # the folder it is run in
rows=[]
for i in range(12):
    dx=dt.date(2015,1,3)+dt.timedelta(days=97*i); rows.append(['P%03d'%(i+1), 40+3*i, 'FM'[i%2], dx, dx+dt.timedelta(days=60+41*i), 2.5+i*0.7, (i%3!=0)*1])
# xlsxwriter, 1904 dates, title, two-line merged headings, blank column, formulas with cached values, errors, totals, comment
wb=xlsxwriter.Workbook(D+'shapes-xlsxwriter.xlsx',{'date_1904':True}); ws=wb.add_worksheet('Patients'); d=wb.add_format({'num_format':'dd/mm/yyyy'}); b=wb.add_format({'bold':True})
ws.merge_range('A1:I1','Thyroid registry, export of March',b)
ws.merge_range('A3:A4','Patient id',b); ws.merge_range('B3:C3','Patient',b); ws.write('B4','Age'); ws.write('C4','Sex'); ws.merge_range('E3:F3','Date of',b); ws.write('E4','Diagnosis'); ws.write('F4','Last contact'); ws.merge_range('G3:H3','Tumour',b); ws.write('G4','Size (cm)'); ws.write('H4','Twice size'); ws.merge_range('I3:I4','Dead',b)
for i,r in enumerate(rows):
    n=4+i; ws.write(n,0,r[0]); ws.write(n,1,r[1]); ws.write(n,2,r[2]); ws.write_datetime(n,4,dt.datetime.combine(r[3],dt.time()),d); ws.write_datetime(n,5,dt.datetime.combine(r[4],dt.time()),d)
    ws.write(n,6,r[5]); ws.write_formula(n,7,'=2*G%d'%(n+1),None,2*r[5]); ws.write(n,8,r[6])
ws.write_formula(6,7,'=1/0',None,'#DIV/0!'); ws.write_comment('A6','seen again in April')
ws.write(16,0,'Total'); ws.write_formula(16,6,'=SUM(G5:G16)',None,sum(r[5] for r in rows)); ws.write(18,0,'Source: cancer registry')
w2=wb.add_worksheet('Dictionary')
for i,r in enumerate([['variable','label','unit','missing','values'],['Dead','Vital status','','9','0 = Alive; 1 = Dead'],['Patient Sex','Sex','','','F = Female; M = Male'],['Tumour Size (cm)','Largest diameter','cm','99','']]):
    for j,v in enumerate(r): w2.write(i,j,v)
wb.close()
wb=openpyxl.Workbook(); ws=wb.active; ws.title='Patients'; ws.append(['id','age','sex','diagnosis','last contact','size','dead','note'])
for i,r in enumerate(rows): ws.append([r[0],r[1],r[2],r[3],r[4].strftime('%d.%m.%Y'),str(r[5]).replace('.',','),r[6],'=NA()' if i==2 else ('Nguyễn' if i%2 else None)])
ws['A3'].comment=Comment('same patient as in Hanoi','ward'); ws['B4']='#N/A'; wb.save(D+'plain-openpyxl.xlsx')
