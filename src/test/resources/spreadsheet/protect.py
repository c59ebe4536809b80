"""LibreOffice saves grafts.xlsx with a password: .xlsx with "Thận-2024", .xls and .ods with "Than2024"."""
import os, subprocess, time, uno
from com.sun.star.beans import NamedValue, PropertyValue

def value(kind, name, content):
    made = kind(); made.Name = name; made.Value = content
    return made

office = subprocess.Popen(['soffice', '--headless', '--norestore', '--accept=socket,host=localhost,port=2099;urp;'])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for attempt in range(60):
    try:
        context = resolver.resolve('uno:socket,host=localhost,port=2099;urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(1)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
here = 'file://' + os.getcwd() + '/'
book = desktop.loadComponentFromURL(here + 'grafts.xlsx', '_blank', 0, (value(PropertyValue, 'Hidden', True),))
secret = uno.Any('[]com.sun.star.beans.NamedValue',
                 (value(NamedValue, 'CryptoType', 'Standard'), value(NamedValue, 'OOXPassword', 'Thận-2024')))
uno.invoke(book, 'storeToURL', (here + 'protected-libreoffice.xlsx', (
    value(PropertyValue, 'FilterName', 'Calc MS Excel 2007 XML'), value(PropertyValue, 'EncryptionData', secret))))
for name, written_as in (('protected-libreoffice.xls', 'MS Excel 97'), ('protected-libreoffice.ods', 'calc8')):
    book.storeToURL(here + name, (
        value(PropertyValue, 'FilterName', written_as), value(PropertyValue, 'Password', 'Than2024')))
book.close(True)
desktop.terminate()
