"""What is said of pages whose words were recognised, or are not what they seem, in Russian."""

_INSTALL = (
    "install tesseract-ocr, tesseract-ocr-rus and tesseract-ocr-kaz (Tesseract), and give it again"
)
_INSTALL_HERE = (
    "установите tesseract-ocr, tesseract-ocr-rus и tesseract-ocr-kaz (Tesseract) и добавьте его "
    "снова"
)
_REFUSED = {
    f"is a picture; to have it read, {_INSTALL}": (
        f"— изображение; чтобы его прочитать, {_INSTALL_HERE}"
    ),
    "is a picture; to have it read, {advice}": "— изображение; чтобы его прочитать: {advice}",
    "is a picture on which no words can be recognised; type what it says, if anything": (
        "— изображение, на котором не удаётся распознать слов; наберите текст сами, если он есть"
    ),
    "took too long to be recognised; split it, or make it smaller": (
        "распознавался слишком долго; разделите его или уменьшите"
    ),
    "has more pixels than any page; make it smaller": (
        "содержит больше точек, чем любая страница; уменьшите его"
    ),
    "cannot be followed as a picture; open and save it anew": (
        "не читается как изображение; откройте его и сохраните заново"
    ),
    "has a page that cannot be unpacked; open and save it anew": (
        "имеет страницу, которая не распаковывается; откройте его и сохраните заново"
    ),
    "has a page without a size; open and save it anew": (
        "имеет страницу без размера; откройте его и сохраните заново"
    ),
    "has no pages that can be shown; show its text": (
        "не имеет страниц, которые можно показать; смотрите его текст"
    ),
    f"has no text layer on its one page; to have its pictures read, {_INSTALL}": (
        "не имеет текстового слоя на единственной странице; чтобы прочитать изображение, "
        f"{_INSTALL_HERE}"
    ),
    f"has no text layer on any of its {{number}} pages; to have its pictures read, {_INSTALL}": (
        "не имеет текстового слоя ни на одной странице (всего {number}); чтобы прочитать "
        f"изображения, {_INSTALL_HERE}"
    ),
    "has no text layer on its one page, and reading its pictures took too long; split it": (
        "не имеет текстового слоя на единственной странице, а распознавание шло слишком долго; "
        "разделите его"
    ),
    "has no text layer on any of its {number} pages, and reading its pictures took too long; "
    "split it": (
        "не имеет текстового слоя ни на одной странице (всего {number}), а распознавание шло "
        "слишком долго; разделите его"
    ),
    "has no text layer on its one page, and no words can be recognised on its pictures": (
        "не имеет текстового слоя на единственной странице, и на изображении не удаётся "
        "распознать слов"
    ),
    "has no text layer on any of its {number} pages, and no words can be recognised on its "
    "pictures": (
        "не имеет текстового слоя ни на одной странице (всего {number}), и на изображениях не "
        "удаётся распознать слов"
    ),
}
# Each is said of one page or of several.
_OF_PAGES = {
    "{pages} was recognised from its picture ({by}), {sure}% sure; compare it": (
        "{pages}: текст распознан с изображения ({by}), уверенность {sure} %; сверьте его"
    ),
    "{pages} were recognised from their pictures ({by}), {least}% to {most}% sure; compare them": (
        "{pages}: текст распознан с изображений ({by}), уверенность от {least} до {most} %; "
        "сверьте его"
    ),
    "not recognised: {pages}; reading it took too long, or the file has more than {most} pictures "
    "of pages: split it": (
        "не распознано: {pages}; это заняло слишком много времени, или в файле больше {most} "
        "изображений страниц: разделите его"
    ),
    "no words can be recognised on {pages}; look at the pictures": (
        "{pages}: слов распознать не удаётся; посмотрите на изображения"
    ),
    "the letters of {pages} have no meaning in the file": (
        "{pages}: знаки в файле не имеют значения"
    ),
    "the letters that the file states for {pages} are not those that are shown there (its fonts "
    "lie): what is shown was read instead": (
        "{pages}: знаки, указанные в файле, не те, что показаны (шрифты лгут): прочитано то, что "
        "показано"
    ),
    "the letters that the file states for {pages} may not be those that are shown there: compare "
    "every word": (
        "{pages}: знаки, указанные в файле, могут быть не теми, что показаны: сверьте каждое слово"
    ),
    "{pages}: there are letters that nobody sees as well": "{pages}: там тоже есть невидимые знаки",
    "the words that another program had laid over the pictures of {pages} are not those of the "
    "pictures (on one page {share}% agree): they were read anew": (
        "{pages}: слова, которые другая программа наложила на изображения, не те, что на них (на "
        "одной странице совпадает {share} %): они прочитаны заново"
    ),
    "the words of {pages} were recognised by another program and laid over the pictures (OCR); "
    "compare them": (
        "{pages}: слова распознаны другой программой и наложены на изображения (OCR); сверьте их"
    ),
}
_REMARKS = {
    english.replace("{pages}", f"{word} {{pages}}"): russian.replace("{pages}", "стр. {pages}")
    for english, russian in _OF_PAGES.items()
    for word in ("page", "pages")
} | {
    "page {number} is hard to read, only {sure}% sure: quote nothing unchecked": (
        "стр. {number} читается плохо, уверенность лишь {sure} %: ничего не цитируйте без проверки"
    ),
    "it was recognised without {missing}: words in that language may be wrong; install it and read "
    "the file again": (
        "распознано без {missing}: слова на этом языке могут быть неверны; установите пакет и "
        "прочитайте файл снова"
    ),
    "what is laid over its pages was left out (comments: {comments}, form fields that are filled "
    "in: {fields}); to have it read, print it to a PDF anew": (
        "пропущено наложенное на страницы (примечаний: {comments}, заполненных полей формы: "
        "{fields}); чтобы оно было прочитано, распечатайте файл в новый PDF"
    ),
    "marks that turn the direction of writing were left out: {count} (the first before “{words}”); "
    "they show letters in another order than they stand in, compare the words": (
        "пропущены знаки, меняющие направление письма: {count} (первый перед «{words}»); из-за них "
        "буквы показаны не в том порядке, в каком стоят, сверьте слова"
    ),
    f"to have pictures of pages read, {_INSTALL}": (
        f"чтобы прочитать изображения страниц, {_INSTALL_HERE}"
    ),
    "page {number} holds {count} letters that nobody sees on it (“{words}”): they are in the text, "
    "do not take them for published": (
        "стр. {number}: {count} знаков, которых на ней никто не видит («{words}»): они есть в "
        "тексте, не считайте их опубликованными"
    ),
    "it holds {count} letters that nobody sees (“{words}”), in the colour of what they stand on or "
    "too small: they are in the text, do not take them for published": (
        "{count} знаков, которых никто не видит («{words}»): они того же цвета, что и фон, или "
        "слишком мелкие; они есть в тексте, не считайте их опубликованными"
    ),
    "they were recognised poorly: on one page {share}% of the words agree with its picture; quote "
    "nothing unchecked": (
        "они распознаны плохо: на одной странице с изображением совпадает {share} % слов; ничего "
        "не цитируйте без проверки"
    ),
}
PAGES = {
    f"{{file}} {english}": f"{{file}} {russian}" for english, russian in _REFUSED.items()
} | _REMARKS
