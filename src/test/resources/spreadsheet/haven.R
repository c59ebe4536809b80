suppressMessages(library(haven))
n<-12; dx<-as.Date("2015-01-03")+97*(0:11)
d<-data.frame(id=sprintf("P%03d",1:n), sex=labelled_spss(rep(c(1,2),6),c(Male=1,"Nữ"=2),label="Giới tính"), stage=labelled_spss(c(1,2,3,9,1,2,3,1,2,3,9,1),c(IVA=1,IVB=2,IVC=3,Unknown=9),na_values=9,label="Stage (AJCC 8)"), size=labelled_spss(c(2.5+0:10*0.7,99),na_range=c(90,99),label="Largest diameter"), dx=dx, last=dx+60+41*(0:11), dead=labelled(as.numeric((0:11)%%3!=0),c(Alive=0,Dead=1),label="Vital status"))
for(z in c("byte","none","zsav")) write_sav(d, sprintf("haven-%s.%s",z,ifelse(z=="zsav","zsav","sav")),compress=z)
