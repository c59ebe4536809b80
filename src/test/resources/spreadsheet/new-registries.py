"""Two registries with invented patients: breast cancer in Vietnamese, and kidney grafts with days from 1904.
LibreOffice calculates the first (soffice --convert-to xlsx) and protects the second (protect.py)."""
import random, datetime as D, openpyxl, csv, io
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.styles import Alignment
random.seed(7)
def expo(m): return random.expovariate(1/m)
# ---------- A: Vietnamese breast registry, three sheets, titles, formulas, errors, totals
def patientsA(n, start, end, seed):
    random.seed(seed); rows=[]
    for i in range(n):
        birth=D.date(1940,1,1)+D.timedelta(days=random.randrange(14000))
        dx=D.date(2015,1,1)+D.timedelta(days=random.randrange(2500))
        stage=random.choice(['IA','IIA','IIB','IIIA','IIIB','IV'])
        m={'IA':90,'IIA':70,'IIB':55,'IIIA':40,'IIIB':28,'IV':14}[stage]
        t=expo(m); tc=expo(120); rec=expo(m*0.7) if random.random()<.6 else 1e9
        met=expo(m*0.9) if random.random()<.4 else 1e9
        cens=min(random.uniform(6,100),(end-dx).days/30.4375)
        last=min(t,tc,cens); st='Sống'
        if t==last: st='Chết do ung thư'
        elif tc==last: st='Chết do nguyên nhân khác'
        elif random.random()<.15: st='Mất theo dõi'
        d=lambda mo: dx+D.timedelta(days=int(mo*30.4375))
        rows.append(dict(id=f'K{2015+i//60}-{i+1:04d}',birth=birth,dx=dx,sex='Nữ' if random.random()<.98 else 'Nam',stage=stage,size=round(random.lognormvariate(1,.5),1),
          surg=random.random()<.8,rt=random.random()<.6,ct=random.random()<.65,et=random.random()<.5,
          rec=d(rec) if rec<last else None, met=d(met) if met<last else None, last=d(last), st=st, grade=random.choice([1,2,3,9])))
    return rows
def writeA(path, rows, order=None):
    wb=openpyxl.Workbook(); g=wb.active; g.title='Ghi chú'; g['A1']='Bản xuất dữ liệu ung thư vú'; g['A2']='Người xuất: Khoa Thống kê'
    ws=wb.create_sheet('Dữ liệu'); ws['A1']='SỔ BỘ UNG THƯ VÚ – BỆNH VIỆN TỈNH'; ws['A2']='Xuất ngày 01/03/2024'
    heads=['Mã BN','Ngày sinh','Ngày chẩn đoán','Giới tính','Giai đoạn','Kích thước u (cm)','Độ mô học','Phẫu thuật','Xạ trị','Hóa trị','Nội tiết','Ngày tái phát','Ngày di căn','Ngày theo dõi cuối','Tình trạng','Số tháng','Tỷ lệ']
    for c,h in enumerate(heads,1): ws.cell(4,c,h)
    yn=lambda b:'Có' if b else 'Không'
    for r,p in enumerate(rows,5):
        v=[p['id'],p['birth'],p['dx'],p['sex'],p['stage'],p['size'] if r%9 else f"{str(p['size']).replace('.',',')} cm",p['grade'],yn(p['surg']),yn(p['rt']),yn(p['ct']),yn(p['et']),p['rec'],p['met'],p['last'],p['st'],f'=(N{r}-C{r})/30.4375', f'=IF(G{r}=9,NA(),G{r}/(F{r}-F{r}+{0 if r==7 else 3}))' if r%9 else '=1/0']
        for c,x in enumerate(v,1):
            cell=ws.cell(r,c,x)
            if isinstance(x,D.date): cell.number_format='dd/mm/yyyy'
    last=4+len(rows); ws.cell(last+1,1,'Tổng cộng'); ws.cell(last+1,6,f'=SUM(F5:F{last})')
    dic=wb.create_sheet('Từ điển'); dic.append(['Tên biến','Nhãn','Giá trị','Đơn vị','Mã thiếu'])
    dic.append(['Độ mô học','Độ mô học (Nottingham)','1=Độ 1; 2=Độ 2; 3=Độ 3','','9'])
    dic.append(['Kích thước u (cm)','Kích thước u','','cm',''])
    dic.append(['Tình trạng','Tình trạng sống còn','','',''])
    wb.save(path)
rows=patientsA(260,None,D.date(2024,2,28),7)
writeA('breast-vietnamese.xlsx',rows)
# ---------- B: kidney graft registry, 1904 dates, password, two-line merged heads, error text cells
wb=openpyxl.Workbook(); wb.epoch=CALENDAR_MAC_1904; ws=wb.active; ws.title='Grafts'
ws['A1']='Recipient'; ws.merge_cells('A1:C1'); ws['D1']='Operation'; ws.merge_cells('D1:F1'); ws['G1']='Follow-up'; ws.merge_cells('G1:J1')
for c,h in enumerate(['Pt No','Sex','DOB','Tx date','Donor','Cold ischaemia (h)','Graft failure date','Death date','Last seen','Outcome'],1): ws.cell(2,c,h)
random.seed(11); B=[]
for i in range(180):
    dob=D.date(1950,1,1)+D.timedelta(days=random.randrange(15000)); tx=D.date(2008,1,1)+D.timedelta(days=random.randrange(4000))
    donor=random.choice(['living','DBD','DCD']); m={'living':160,'DBD':100,'DCD':70}[donor]
    gf=expo(m); de=expo(150); c=random.uniform(3,150); last=min(gf if False else 1e9,de,c)
    d=lambda mo: tx+D.timedelta(days=int(mo*30.4375))
    gfd=d(gf) if gf<last else None; dd=d(de) if de==last else None; ls=d(last)
    out='Dead' if dd else ('Graft failed' if gfd else 'Functioning')
    v=[5000+i,random.choice(['M','F','m']),dob,tx,donor,random.choice([round(random.uniform(1,24),1),'>24','n/a']) if i%11==0 else round(random.uniform(1,24),1),gfd,dd,ls,out]
    B.append(v)
    for c2,x in enumerate(v,1):
        cell=ws.cell(i+3,c2,x)
        if isinstance(x,D.date): cell.number_format='d-mmm-yy'
wb.save('grafts.xlsx')
