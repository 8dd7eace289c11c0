"""What went wrong with a file or an address, in Russian, by the English sentence.

A job keeps what went wrong as it was said, a reading what was remarkable; whoever looks at it later
reads it in their language.
"""

from itertools import combinations

# After the name of the file, as `pledgewatch.documents` words it.
_FILES = {
    "is empty; there is nothing to read in it": "пуст; читать в нём нечего",
    "has no words; there is nothing to read in it": "не содержит слов; читать в нём нечего",
    "is in the dossier already, as a source that is not open to you": (
        "уже есть в досье, но этот источник вам не открыт"
    ),
    "is an archive (ZIP) of {number} files; each is a document of its own": (
        "— архив (ZIP), файлов в нём: {number}; каждый — отдельный документ"
    ),
    "is a mailbox of {number} letters; each is a document of its own": (
        "— почтовый ящик, писем в нём: {number}; каждое — отдельный документ"
    ),
    "is a mailbox without letters; there is nothing to read in it": (
        "— почтовый ящик без писем; читать в нём нечего"
    ),
    "is a container within {depth} others, which is not opened; unpack it and give what is in it": (
        "— архив внутри других (глубже {depth}), он не открывается; распакуйте его и добавьте то, "
        "что в нём"
    ),
    "is a link to another place, no document; give the document itself": (
        "— ссылка на другое место, а не документ; добавьте сам документ"
    ),
    "is larger than {most} MiB; unpack it and give it by itself": (
        "больше {most} МиБ; распакуйте и добавьте его отдельно"
    ),
    "holds {number} files, more than {most}; divide it and give the parts": (
        "содержит файлов: {number}, больше допустимых {most}; разделите его и добавьте по частям"
    ),
    "unpacks to more than {most} MiB; unpack it and give what you need": (
        "после распаковки больше {most} МиБ; распакуйте его и добавьте нужное"
    ),
    "unpacks to far more than it says; it may be a trap": (
        "распаковывается намного больше, чем заявлено; возможно, это ловушка"
    ),
    "says other things of itself than before; try again": (
        "говорит о себе не то, что раньше; попробуйте ещё раз"
    ),
    "holds no documents; it is one itself": "не содержит документов; он сам документ",
    "is an e-mail without words; what is attached to it is read by itself": (
        "— письмо без слов; вложения читаются отдельно"
    ),
    "is an encrypted e-mail; save it decrypted, or give what it says": (
        "— зашифрованное письмо; сохраните его расшифрованным или дайте то, что в нём сказано"
    ),
    "nests its parts too deep to be followed; save what you need from it by itself": (
        "вложен сам в себя слишком глубоко; сохраните нужное отдельно"
    ),
    "nests its parts too deep to be followed; open and save it anew": (
        "вложен сам в себя слишком глубоко; откройте его и сохраните заново"
    ),
    "is a saved web page without a page in it; open it in a browser and print it to PDF": (
        "— сохранённая веб-страница без самой страницы; откройте её в браузере и напечатайте в PDF"
    ),
    "is protected against copying (DRM), and its words are encrypted; get it without": (
        "защищён от копирования (DRM), его слова зашифрованы; достаньте его без защиты"
    ),
    "is a book (EPUB) without its list of chapters; save it anew or as PDF": (
        "— книга (EPUB) без списка глав; сохраните её заново или как PDF"
    ),
    "is a book (EPUB) without words, of pictures perhaps; recognise them first (OCR)": (
        "— книга (EPUB) без слов, возможно, из изображений; сначала распознайте их (OCR)"
    ),
    "is a book of more than {number} MiB of text; divide it": (
        "— книга, текста в которой больше {number} МиБ; разделите её"
    ),
    "has no words on its one page": "не содержит слов на своей единственной странице",
    "has no words on any of its {number} pages": (
        "не содержит слов ни на одной странице (всего {number})"
    ),
    "has words in comments or a form only on its one page; print it to a PDF anew": (
        "содержит на своей единственной странице слова только в примечаниях или в форме; "
        "распечатайте его в новый PDF"
    ),
    "has words in comments or a form only on any of its {number} pages; print it to a PDF anew": (
        "содержит слова только в примечаниях или в форме (страниц: {number}); "
        "распечатайте его в новый PDF"
    ),
    "has no text layer on its one page; recognise the text first (OCR)": (
        "не имеет текстового слоя на единственной странице; сначала распознайте текст (OCR)"
    ),
    "has no text layer on any of its {number} pages; recognise the text first (OCR)": (
        "не имеет текстового слоя ни на одной странице (всего {number}); сначала распознайте "
        "текст (OCR)"
    ),
    "has no page that can be followed; it is damaged, open and save it anew": (
        "не имеет ни одной понятной страницы; он повреждён, откройте его и сохраните заново"
    ),
    "has letters without a meaning only; recognise the text first (OCR)": (
        "содержит только знаки без значения; сначала распознайте текст (OCR)"
    ),
    "needs a password; save it without one and give it again": (
        "защищён паролем; сохраните его без пароля и добавьте снова"
    ),
    "cannot be followed as a PDF; open and save it anew": (
        "не читается как PDF; откройте его и сохраните заново"
    ),
    "has no pages that can be found; open and save it anew": (
        "не имеет страниц, которые можно найти; откройте его и сохраните заново"
    ),
    "is a PDF whose beginning is lost; fetch it anew": (
        "— PDF, начало которого утрачено; получите его заново"
    ),
    "is neither a PDF nor text; give it as PDF or plain text": (
        "— ни PDF, ни текст; дайте его как PDF или простой текст"
    ),
    "is a picture; a text must be recognised in it first (OCR)": (
        "— изображение; сначала в нём надо распознать текст (OCR)"
    ),
    "is a PostScript file; save it as PDF": "— файл PostScript; сохраните его как PDF",
    "is compressed; unpack it first": "сжат; сначала распакуйте его",
    "is a program; give it as PDF or plain text": (
        "— программа; дайте документ как PDF или простой текст"
    ),
    "is an empty archive (ZIP); there is nothing to read in it": (
        "— пустой архив (ZIP); читать в нём нечего"
    ),
    "is one part of a divided archive (ZIP); unpack it and give the documents": (
        "— одна из частей разделённого архива (ZIP); распакуйте его и добавьте документы"
    ),
    "is an archive (ZIP) that is cut off or damaged; fetch or save it anew": (
        "— архив (ZIP), который обрезан или повреждён; получите или сохраните его заново"
    ),
    "is an archive (ZIP) of {count} files, more than are read; unpack it and give a part": (
        "— архив (ZIP) из {count} файлов, столько не читается; распакуйте его и добавьте часть"
    ),
    "unpacks to far more than a document holds; it may be damaged on purpose": (
        "распаковывается в объём, какого у документа не бывает; возможно, он испорчен намеренно"
    ),
    "is packed in a way that documents are not; open and save it anew": (
        "упакован не так, как упаковывают документы; откройте его и сохраните заново"
    ),
    "holds two parts of the same name; open and save it anew": (
        "содержит две части с одним именем; откройте его и сохраните заново"
    ),
    "declares entities in {part}, which word processors do not; open and save it anew": (
        "объявляет сущности в части {part}, чего текстовые редакторы не делают; откройте его и "
        "сохраните заново"
    ),
    "nests its parts too deep in {part}; open and save it anew": (
        "слишком глубоко вкладывает части друг в друга ({part}); откройте его и сохраните заново"
    ),
    "has a paragraph in {part} that is too long to be read; divide it": (
        "содержит абзац, слишком длинный для чтения ({part}); разделите его"
    ),
    "is damaged in {part} and cannot be followed; open and save it anew": (
        "повреждён в части {part} и не читается; откройте его и сохраните заново"
    ),
    "is a Word file without its main part; open and save it anew": (
        "— файл Word без главной части; откройте его и сохраните заново"
    ),
    "is an OpenDocument file without its main part; open and save it anew": (
        "— файл OpenDocument без главной части; откройте его и сохраните заново"
    ),
    "is a table or a presentation of an office program; save it as PDF": (
        "— таблица или презентация офисной программы; сохраните её как PDF"
    ),
    "shows no words: all that it has ({number}) are hidden text; make them visible and save it "
    "anew": (
        "не показывает слов: все они ({number}) — скрытый текст; сделайте их видимыми и сохраните "
        "файл заново"
    ),
    "has pictures and no words; recognise the text in them first (OCR)": (
        "содержит изображения и ни одного слова; сначала распознайте в них текст (OCR)"
    ),
    "is encrypted; save it without a password": "зашифрован; сохраните его без пароля",
    "is a damaged Office file; open and save it anew": (
        "— повреждённый файл Office; откройте его и сохраните заново"
    ),
    "is an old Office file; save it as PDF or Word (DOCX)": (
        "— файл старого Office; сохраните его как PDF или Word (DOCX)"
    ),
    "is an Excel file; save it as PDF": "— файл Excel; сохраните его как PDF",
    "is a PowerPoint file; save it as PDF": "— файл PowerPoint; сохраните его как PDF",
    "is an Outlook message; save it as an e-mail (EML) or PDF": (
        "— сообщение Outlook; сохраните его как письмо (EML) или PDF"
    ),
    "is a Visio drawing; save it as PDF": "— чертёж Visio; сохраните его как PDF",
    "is an old Word file (DOC), which is read with the help of LibreOffice: install it (Debian and "
    "Ubuntu: libreoffice-writer-nogui), or save the file as DOCX": (
        "— старый файл Word (DOC), он читается с помощью LibreOffice: установите эту программу "
        "(Debian и Ubuntu: libreoffice-writer-nogui) или сохраните файл как DOCX"
    ),
    "is an old Word file (DOC) that LibreOffice cannot follow; open and save it as DOCX": (
        "— старый файл Word (DOC), с которым LibreOffice не справляется; откройте его и сохраните "
        "как DOCX"
    ),
    "is an old Word file (DOC) that takes LibreOffice longer than {seconds} s; save it as DOCX": (
        "— старый файл Word (DOC), на который LibreOffice нужно больше {seconds} с; сохраните его "
        "как DOCX"
    ),
    "is a web page without an article that can be found; its words may be brought by a script: "
    "open it in a browser and print it to PDF": (
        "— веб-страница, на которой не найти статьи; её слова, возможно, приносит скрипт: откройте "
        "её в браузере и напечатайте в PDF"
    ),
    "nests its parts too deep to be followed; open it in a browser and print it to PDF": (
        "слишком глубоко вкладывает части друг в друга; откройте его в браузере и напечатайте в PDF"
    ),
    "is a web page of {size} MiB; print the part that you need to PDF": (
        "— веб-страница в {size} МиБ; напечатайте нужную часть в PDF"
    ),
    "says that it is {encoding} and is not (at byte {place}); save it anew as UTF-8": (
        "называет кодировку {encoding}, но записан иначе (байт {place}); сохраните его заново в "
        "UTF-8"
    ),
    "changed while it was being read; try again": "изменился во время чтения; попробуйте ещё раз",
    "cannot be opened ({reason}); check the name and rights": (
        "не открывается ({reason}); проверьте имя и права"
    ),
    "is not a file; give the name of a file": "— не файл; назовите файл",
    "needs more memory than a file of its size is given; split it": (
        "требует больше памяти, чем положено файлу такого размера; разделите его"
    ),
    "says more than a file of its size can; it may be damaged on purpose": (
        "говорит больше, чем может файл такого размера; возможно, он испорчен намеренно"
    ),
    "took longer than {seconds} s to read; it may be damaged, or split it": (
        "читался дольше {seconds} с; возможно, он повреждён; или разделите его"
    ),
    "brought the reader down; it is damaged, open and save it anew": (
        "вывел читающую программу из строя; он повреждён, откройте его и сохраните заново"
    ),
}

# What is left to do after an address that answered with a refusal.
_ADVICE = {
    "Check the address; the page may have moved or be gone.": (
        "Проверьте адрес: страница, возможно, переехала или исчезла."
    ),
    "It is gone; an archive of the web may have kept it.": (
        "Её больше нет; возможно, её сохранил архив сети."
    ),
    "It needs signing in: save it in a browser and upload the file.": (
        "Там нужно войти: сохраните страницу в браузере и загрузите файл."
    ),
    "It turns programs away: save it in a browser and upload the file.": (
        "Программы туда не пускают: сохраните страницу в браузере и загрузите файл."
    ),
    "It asks for patience: try again later.": "Там просят подождать: попробуйте позже.",
    "Try again later, or save it in a browser and upload the file.": (
        "Попробуйте позже или сохраните страницу в браузере и загрузите файл."
    ),
}
_ADDRESSES = {
    "{address} answered {status} ({meaning}). {advice}": (
        "{address}: ответ {status} ({meaning}). {advice}"
    ),
    "{address} leads on without saying where to.": "{address} ведёт дальше, но не сказано куда.",
    "{address} is no address that can be fetched: it must begin with https:// or http:// and name "
    "a host.": (
        "{address} — не адрес, по которому можно что-то получить: он начинается с https:// или "
        "http:// и называет узел."
    ),
    "{address} carries a name or a password: leave them out.": (
        "В {address} есть имя или пароль: уберите их."
    ),
    "{address} leads on more than {times} times; give the address at which it ends.": (
        "{address} переадресует больше {times} раз; дайте адрес, на котором это кончается."
    ),
    "{address} is an address of this machine or of a private network, and is not fetched. If it is "
    "your own intranet, whoever runs Pledgewatch can set {variable}.": (
        "{address} — адрес этой машины или частной сети, оттуда ничего не берётся. Если это ваша "
        "собственная сеть, тот, кто ведёт Pledgewatch, может задать {variable}."
    ),
    "{address} is packed as “{packing}”, which was not asked for. Save it in a browser and upload "
    "the file.": (
        "{address} сжат способом «{packing}», о котором не просили. Сохраните страницу в браузере "
        "и загрузите файл."
    ),
    "{address} is larger than {size} MB. Save it in a browser, split it and upload the parts.": (
        "{address} больше {size} МБ. Сохраните его в браузере, разделите и загрузите части."
    ),
    "{address} is no web address ({error}).": "{address} — не адрес в сети ({error}).",
    "{address} cannot be found: nobody knows the host {host}. Check the address and the connection "
    "to the internet.": (
        "{address} не найти: узел {host} никому не известен. Проверьте адрес и связь с интернетом."
    ),
    "{address} does not prove that it is {host} ({error}). Nothing was fetched; open it in a "
    "browser, and save and upload the page if you trust it.": (
        "{address} не доказывает, что это {host} ({error}). Ничего не получено; откройте страницу "
        "в браузере и, если доверяете ей, сохраните и загрузите."
    ),
    "{address} broke off before its end. Try again later.": (
        "{address} прервался, не дойдя до конца. Попробуйте позже."
    ),
    "{address} cannot be reached ({error}). Try again later.": (
        "До {address} не достучаться ({error}). Попробуйте позже."
    ),
    "{address} takes too long: it may be down or overloaded. Try again later, or save it in a "
    "browser and upload the file.": (
        "{address} отвечает слишком долго: возможно, он не работает или перегружен. Попробуйте "
        "позже или сохраните страницу в браузере и загрузите файл."
    ),
}
_JOBS = {
    "It is in the dossier already, as a source that is not open to you.": (
        "Это уже есть в досье, но этот источник вам не открыт."
    ),
    "This was begun {times} times, and each time the reader was brought down. If it is a file, it "
    "may be damaged: open it and save it anew, or split it; then try again.": (
        "Это начинали {times} раза, и каждый раз читающая программа выходила из строя. Если это "
        "файл, он, возможно, повреждён: откройте его и сохраните заново или разделите; затем "
        "попробуйте ещё раз."
    ),
    "This was begun {times} times, and each time the worker was brought down. Nothing half made "
    "was kept. See that there is memory and room on the disk; then try again.": (
        "Это начинали {times} раза, и каждый раз рабочая программа выходила из строя. Ничего "
        "незаконченного не осталось. Проверьте, хватает ли памяти и места на диске; затем "
        "попробуйте ещё раз."
    ),
    "The reader broke on it ({kind}). That is a fault of the program, not of the file: report it "
    "with the file, if you can share it.": (
        "Читающая программа сломалась на этом ({kind}). Это ошибка программы, а не файла: сообщите "
        "о ней и приложите файл, если можете им поделиться."
    ),
    "The worker broke on it ({kind}), and nothing half made was kept. That is a fault of the "
    "program: report it.": (
        "Рабочая программа сломалась на этом ({kind}), и ничего незаконченного не осталось. Это "
        "ошибка программы: сообщите о ней."
    ),
    "It needs more memory than there is. Split the file, or read it elsewhere.": (
        "Не хватает памяти. Разделите файл или прочитайте его на другой машине."
    ),
    "Nothing was written. Statements without a sound source: {number}.": (
        "Ничего не написано. Утверждений без надёжного источника: {number}."
    ),
    "No actor of the dossier has the key “{key}”. Choose of these: {keys}.": (
        "Адресата с ключом «{key}» в том, что публикуется, нет. Есть: {keys}."
    ),
    "“{name}” has no format that is written. Choose of {known}.": (
        "Файлы вида «{name}» программа не пишет. Выберите из {known}."
    ),
    "“{name}” could not be written: {said}.": "Записать «{name}» не удалось: {said}.",
    "Pandoc did not finish within {seconds} seconds, so nothing was published. Try again; if it "
    "happens again, publish fewer matters at a time.": (
        "Pandoc не справился за {seconds} секунд, и ничего не опубликовано. Попробуйте ещё раз; "
        "если это повторится, публикуйте за раз меньше обещаний и вопросов."
    ),
    "Pandoc could not write the memorandum; nothing was published: {said}": (
        "Pandoc не смог написать меморандум, и ничего не опубликовано: {said}"
    ),
    "Typst could not write the memorandum; nothing was published: {said}": (
        "Typst не смог написать меморандум, и ничего не опубликовано: {said}"
    ),
    "The PDF needs letters that no font of this machine has, so nothing was published: {said}. "
    "Install a font that has them, such as one of the Noto fonts, or publish the other formats.": (
        "Для PDF нужны буквы, которых нет ни в одном шрифте на этой машине, и ничего не "
        "опубликовано: {said}. Установите шрифт, в котором они есть, например один из шрифтов "
        "Noto, или публикуйте в других форматах."
    ),
}
# What a reading remarks, as `documents.formats`, `documents.layout` and `extraction.pipeline` do.
_REMARKS = {
    "page {number} could not be followed and was left out": (
        "страница {number} не читается и пропущена"
    ),
    "page {number} has no text layer and was left out": (
        "на странице {number} нет текстового слоя, она пропущена"
    ),
    "{share}% of its letters cannot be told from its fonts; compare with the pages, or recognise "
    "the text (OCR)": (
        "{share} % знаков нельзя определить по шрифтам; сверьте со страницами или распознайте "
        "текст (OCR)"
    ),
    "the date {date} is that of the file, not one that the document gives itself": (
        "дата {date} принадлежит файлу, сам документ её не называет"
    ),
    "it is cut off; what stands before that was read: fetch or save it anew": (
        "файл обрывается; прочитано то, что до обрыва: получите или сохраните его заново"
    ),
    "pictures were left out, with the words in them: {number}": (
        "пропущены изображения вместе со словами на них: {number}"
    ),
    "pieces of HTML were left out: {number}; compare with the file": (
        "пропущены вставки HTML: {number}; сверьте с файлом"
    ),
    "most of its letters were left out as no words of the text; compare with the file": (
        "большая часть букв пропущена: они не похожи на слова текста; сверьте с файлом"
    ),
    "chapters that are listed and not there: {number}": (
        "глав, которые указаны, но отсутствуют: {number}"
    ),
    "a chapter that could not be followed was left out: {name}": (
        "пропущена глава, которую не удалось прочитать: {name}"
    ),
    "a part of it that could not be followed was left out; compare with the letter": (
        "пропущена часть письма, которую не удалось прочитать; сверьте с письмом"
    ),
    "its encoding is not stated; read as {encoding}, check the accents": (
        "кодировка не указана; прочитано как {encoding}, проверьте буквы"
    ),
    "it says that it is in {stated}, and is in utf-8; read so": (
        "заявлена кодировка {stated}, а на деле utf-8; так и прочитано"
    ),
    "some of its bytes are not {encoding}, as it says; check the accents": (
        "некоторые байты не соответствуют заявленной кодировке {encoding}; проверьте буквы"
    ),
    "{share}% of its paragraphs were left out as no part of the article; compare them": (
        "{share} % абзацев пропущены: они не похожи на часть статьи; сверьте их"
    ),
    "tracked changes by {people} are neither accepted nor rejected (insertions: {insertions}, "
    "deletions: {deletions}, moves: {moves}); read as if all were accepted": (
        "отслеживаемые изменения ({people}) не приняты и не отклонены (вставок: {insertions}, "
        "удалений: {deletions}, перемещений: {moves}); прочитано так, как если бы приняли все"
    ),
    "tracked changes are neither accepted nor rejected (insertions: {insertions}, deletions: "
    "{deletions}, moves: {moves}); read as if all were accepted": (
        "отслеживаемые изменения не приняты и не отклонены (вставок: {insertions}, удалений: "
        "{deletions}, перемещений: {moves}); прочитано так, как если бы приняли все"
    ),
    "hidden words, which the page does not show, were left out: {number}; look for hidden text in "
    "the file": (
        "пропущены скрытые слова, которых на странице не видно: {number}; поищите в файле скрытый "
        "текст"
    ),
    "comments by {people} were left out: {number}": "пропущены примечания ({people}): {number}",
    "comments were left out: {number}": "пропущены примечания: {number}",
    "notes whose words are missing in the file: {number}": (
        "сноски, слов которых в файле нет: {number}"
    ),
    "documents embedded in it were left out: {number}; give them by themselves": (
        "пропущены вложенные документы: {number}; добавьте их отдельно"
    ),
    "objects embedded in it (charts, formulas, tables of another program) were left out: {number}; "
    "compare with the file": (
        "пропущены вложенные объекты (диаграммы, формулы, таблицы другой программы): {number}; "
        "сверьте с файлом"
    ),
    "it holds programs (macros), which were not run": (
        "в нём есть программы (макросы), они не запускались"
    ),
    "an old Word file (DOC), read as LibreOffice converts it": (
        "старый файл Word (DOC), прочитан так, как его преобразует LibreOffice"
    ),
    "note {number}: its mark was not found in the text, so it has no anchor": (
        "сноска {number}: её знак в тексте не найден, поэтому места у неё нет"
    ),
    "The document is in “{tongue}”. In this language the following are not read yet: {parts}.": (
        "Язык документа — {tongue}. На этом языке пока не читаются: {parts}."
    ),
    "Some of its paragraphs are in “{tongue}”. In this language the following are not read yet: "
    "{parts}.": ("Язык некоторых абзацев — {tongue}. На этом языке пока не читаются: {parts}."),
    "Persons are not read: the tagger for this language is not installed. Install "
    "pledgewatch[russian].": (
        "Имена людей не прочитаны: для этого языка не установлен разметчик. Установите "
        "pledgewatch[russian]."
    ),
    "No date of publication was found; dates such as “last December” may be missing and none is "
    "marked as later than the document. Give it with --published.": (
        "Дата публикации не найдена; даты вроде «в декабре прошлого года» могли быть пропущены, и "
        "ни одна не отмечена как более поздняя, чем документ. Укажите дату публикации."
    ),
}
_TONGUES = {
    "ar": "арабский",
    "de": "немецкий",
    "en": "английский",
    "es": "испанский",
    "fr": "французский",
    "kk": "казахский",
    "ky": "киргизский",
    "ru": "русский",
    "tg": "таджикский",
    "uk": "украинский",
    "und": "неизвестен",
    "uz": "узбекский",
    "zh": "китайский",
}
# In the order of `extraction.languages.language.PARTS`.
_PARTS = {
    "citations": "ссылки на документы",
    "dates": "даты",
    "names": "имена",
    "events": "события",
    "pledges": "обещания",
    "recommendations": "рекомендации",
    "requirements": "требования",
}
_LISTED = {
    ", ".join(named): ", ".join(_PARTS[one] for one in named)
    for number in range(1, len(_PARTS) + 1)
    for named in combinations(_PARTS, number)
}
_NAMED = {f"{{file}} {english}": f"{{file}} {russian}" for english, russian in _FILES.items()}

READING = _NAMED | _ADDRESSES | _ADVICE | _JOBS | _REMARKS | _TONGUES | _LISTED
